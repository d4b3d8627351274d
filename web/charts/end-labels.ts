/** Moves labels as little as needed so that none covers another, in their own order; none leaves the plot by the foot. */
export function endLabelTops(
  wanted: readonly number[],
  room: { readonly gap: number; readonly height: number },
): readonly number[] {
  const order = wanted.map((top, place) => ({ top, place })).sort((a, b) => a.top - b.top);
  const placed: number[] = [];
  order.forEach(({ top }, index) => placed.push(index === 0 ? top : Math.max(top, placed[index - 1]! + room.gap)));
  const tooLow = Math.max(0, (placed.at(-1) ?? 0) - room.height);
  const tops = new Array<number>(wanted.length);
  for (let index = order.length - 1, ceiling = Infinity; index >= 0; index -= 1) {
    const top = Math.min(
      placed[index]!,
      tooLow > 0 ? room.height - (order.length - 1 - index) * room.gap : Infinity,
      ceiling,
    );
    tops[order[index]!.place] = top;
    ceiling = top - room.gap;
  }
  return tops;
}
