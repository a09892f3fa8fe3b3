import type { Field, ObjectField, OneOfField } from '../../packages/sdk/src/fields.ts';
import { describeField } from './describe-field.ts';

/** Prints fields as TypeScript. Objects with a name become interfaces of their own, once each. */
export class TypePrinter {
  readonly #named = new Map<string, { readonly field: Field; readonly text: string }>();
  /** Names that the text printed last refers to. */
  readonly used: Set<string> = new Set();

  /** The interfaces of all named objects met so far, in alphabetical order. */
  namedInterfaces(): string {
    return [...this.#named.entries()]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([, { text }]) => text)
      .join('\n');
  }

  printInterface(name: string, field: ObjectField, comment: string): string {
    return `/** ${comment} */\nexport interface ${name} ${this.#members(field, '')}\n`;
  }

  type(field: Field, indent = ''): string {
    switch (field.kind) {
      case 'text':
        return 'string';
      case 'integer':
      case 'number':
        return 'number';
      case 'bit':
        return 'boolean | 0 | 1';
      case 'flag':
        return 'boolean';
      case 'choice':
        return field.choices
          .map(({ value }) => (typeof value === 'string' ? `'${value}'` : value))
          .join(' | ');
      case 'ids':
        return field.of === 'integer'
          ? 'string | number | readonly (string | number)[]'
          : 'string | readonly string[]';
      case 'list':
        return this.#list(field.item, indent);
      case 'object':
        return this.#object(field, indent);
      case 'oneOf':
        return this.#oneOf(field);
      case 'file':
        return this.#use('UploadFile');
      case 'json':
        return 'unknown';
    }
  }

  #list(item: Field, indent: string): string {
    const printed = this.type(item, indent);
    return /^[\w']+$/u.test(printed) ? `readonly ${printed}[]` : `readonly (${printed})[]`;
  }

  #object(field: ObjectField, indent: string): string {
    if (!field.named) return this.#members(field, indent);
    this.#remember(
      field.named,
      field,
      () => `/** ${describeField(field)} */\nexport interface ${field.named} ${this.#members(field, '')}\n`,
    );
    return this.#use(field.named);
  }

  #oneOf(field: OneOfField): string {
    const name = field.named ?? '';
    this.#remember(name, field, () => {
      const variants = Object.entries(field.variants).map(([tag, variant]) =>
        this.#variant(field.tag, tag, variant),
      );
      return `/** ${describeField(field)} */\nexport type ${name} =${variants.map((variant) => `\n  | ${variant}`).join('')};\n`;
    });
    return this.#use(name);
  }

  #variant(tag: string, value: string, field: ObjectField): string {
    const name = field.named ?? '';
    const first = `  /** ${field.label.en} (${field.label.zh}). */\n  readonly ${tag}: '${value}';\n`;
    this.#remember(name, field, () => {
      const members = this.#members(field, '').replace('{\n', `{\n${first}`);
      return `/** ${describeField(field)} */\nexport interface ${name} ${members}\n`;
    });
    return name;
  }

  #members(field: ObjectField, indent: string): string {
    const inner = `${indent}  `;
    const lines = Object.entries(field.members).map(([name, member]) => {
      const optional = member.optional ?? member.fromConnection;
      const type = this.type(member, inner);
      return `${inner}/** ${describeField(member)} */\n${inner}readonly ${name}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};\n`;
    });
    return `{\n${lines.join('')}${indent}}`;
  }

  #remember(name: string, field: Field, print: () => string): void {
    const known = this.#named.get(name);
    if (known) {
      if (JSON.stringify(strip(known.field)) !== JSON.stringify(strip(field))) {
        throw new Error(`Two different objects are called ${name}: give one of them another name.`);
      }
      return;
    }
    this.#named.set(name, { field, text: '' });
    this.#named.set(name, { field, text: print() });
  }

  #use(name: string): string {
    this.used.add(name);
    return name;
  }
}

/** Whether an object may be left out is a matter of the place where it stands, not of the object. */
function strip({ optional: _optional, ...field }: Field): object {
  return field;
}
