/** A colour as one number, 0xRRGGBB. */
type Colour = number;

const shifts = [16, 8, 0] as const;

/** At most `size` colours that stand for all of a picture, and which of them stands for each: median cut. */
export function choosePalette(
  counts: ReadonlyMap<Colour, number>,
  size: number,
): { readonly palette: readonly Colour[]; readonly indexOf: ReadonlyMap<Colour, number> } {
  let boxes = [boxOf([...counts.keys()], counts)];
  while (boxes.length < size) {
    const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best));
    if (widest.weight === 0) break;
    boxes = [...boxes.filter((box) => box !== widest), ...split(widest, counts)];
  }
  const indexOf = new Map<Colour, number>();
  boxes.forEach((box, index) => box.colours.forEach((colour) => indexOf.set(colour, index)));
  return { palette: boxes.map((box) => mean(box.colours, counts)), indexOf };
}

interface Box {
  readonly colours: readonly Colour[];
  /** The channel in which its colours differ most, as the shift that reads it. */
  readonly shift: number;
  /** How much is gained when it is split: 0 for a single colour. */
  readonly weight: number;
}

function boxOf(colours: readonly Colour[], counts: ReadonlyMap<Colour, number>): Box {
  const ranges = shifts.map((shift) => {
    return { shift, range: highest(colours, shift) - lowest(colours, shift) };
  });
  const widest = ranges.reduce((best, each) => (each.range > best.range ? each : best));
  const pixels = colours.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0);
  // Few pixels far off count as much as many that are nearly right: thin coloured text stays coloured.
  return { colours, shift: widest.shift, weight: widest.range ** 2 * Math.sqrt(pixels) };
}

/** At the middle of the range: a background of one colour never drags its neighbours along. */
function split({ colours, shift }: Box, counts: ReadonlyMap<Colour, number>): readonly Box[] {
  const middle = (lowest(colours, shift) + highest(colours, shift)) / 2;
  const [low, high] = [
    colours.filter((colour) => channel(colour, shift) <= middle),
    colours.filter((colour) => channel(colour, shift) > middle),
  ];
  return [boxOf(low, counts), boxOf(high, counts)];
}

/** The most frequent colour where one rules, so that flat areas keep theirs exactly; the mean otherwise. */
function mean(colours: readonly Colour[], counts: ReadonlyMap<Colour, number>): Colour {
  const countOf = (colour: Colour): number => counts.get(colour) ?? 0;
  const total = colours.reduce((sum, colour) => sum + countOf(colour), 0);
  const first = colours.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
  if (countOf(first) * 2 > total) return first;
  return shifts.reduce<number>((sum, shift) => {
    const value = colours.reduce((all, colour) => all + channel(colour, shift) * countOf(colour), 0) / total;
    return sum | (Math.round(value) << shift);
  }, 0);
}

function lowest(colours: readonly Colour[], shift: number): number {
  return colours.reduce((least, colour) => Math.min(least, channel(colour, shift)), 255);
}

function highest(colours: readonly Colour[], shift: number): number {
  return colours.reduce((most, colour) => Math.max(most, channel(colour, shift)), 0);
}

function channel(colour: Colour, shift: number): number {
  return (colour >> shift) & 0xff;
}
