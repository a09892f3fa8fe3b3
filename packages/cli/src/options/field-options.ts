import type { ChoiceField, Field, ObjectField, OneOfField } from '@wecomkit/sdk/catalog';

/** One member of an operation's input that has an option of its own. */
export interface FieldOption {
  /** The way to the member: `news.articles.title`. Positions in lists are left out. */
  readonly path: string;
  readonly field: Field;
  /** The list of objects that the member's object stands in: `news.articles`. */
  readonly list?: string | undefined;
  /** It must be given, and so must everything around it. */
  readonly isRequired: boolean;
}

interface Place {
  readonly path: string;
  readonly list?: string | undefined;
  readonly isRequired: boolean;
}

/**
 * The members of an input, down to those that hold a value: one option each. What the connection fills in has none,
 * nor have secrets.
 * Members of the objects in a list get options too, as long as the list is not within another one.
 */
export function fieldOptions(input: ObjectField): readonly FieldOption[] {
  const found = new Map<string, FieldOption>();
  // The variants of a card share members: the first declaration of a path stands for all.
  for (const option of membersOf(input, { path: '', isRequired: true })) {
    if (!found.has(option.path)) found.set(option.path, option);
  }
  return [...found.values()];
}

function membersOf(object: ObjectField, place: Place): readonly FieldOption[] {
  return Object.entries(object.members)
    .filter(([, field]) => !field.fromConnection && !isSecret(field))
    .flatMap(([name, field]) =>
      optionsOf(field, {
        ...place,
        path: place.path === '' ? name : `${place.path}.${name}`,
        isRequired: place.isRequired && !field.optional,
      }),
    );
}

/** Other users of the machine see the arguments of every process. */
function isSecret(field: Field): boolean {
  return field.kind === 'text' && field.secret === true;
}

function optionsOf(field: Field, place: Place): readonly FieldOption[] {
  switch (field.kind) {
    case 'object':
      return membersOf(field, place);
    case 'oneOf':
      return variantsOf(field, place);
    case 'list':
      if (field.item.kind !== 'object') return [{ ...place, field }];
      return place.list === undefined
        ? [{ ...place, field }, ...membersOf(field.item, { ...place, list: place.path, isRequired: false })]
        : [{ ...place, field }];
    case 'file':
      return [];
    case 'choice':
      return field.choices.length > 1 ? [{ ...place, field }] : [];
    default:
      return [{ ...place, field }];
  }
}

function variantsOf(field: OneOfField, place: Place): readonly FieldOption[] {
  const variants = Object.values(field.variants);
  const tag: FieldOption = { ...place, path: `${place.path}.${field.tag}`, field: tagField(field) };
  return [tag, ...variants.flatMap((variant) => membersOf(variant, { ...place, isRequired: false }))];
}

/** The member that tells the variants apart, as a choice between their names. */
function tagField({ label, variants }: OneOfField): ChoiceField {
  const choices = Object.entries(variants).map(([value, variant]) => ({ value, label: variant.label }));
  return { kind: 'choice', label, choices };
}
