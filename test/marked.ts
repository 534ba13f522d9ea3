// The notation of text tests: `marked('[[at least nine|figure]] people')` is the bare text and the spans marked in it.

export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number; readonly label: string }[];
}

/** Takes `[[words|label]]` out of a text; marks may nest, and a label may be left away. Sorted by position, outer first. */
export function marked(source: string): Marked {
  let text = '';
  const open: number[] = [];
  const marks: { from: number; to: number; label: string }[] = [];
  for (let i = 0; i < source.length; ) {
    const label = /^(?:\|([^[\]|]*))?\]\]/.exec(source.slice(i, i + 80));
    if (source.startsWith('[[', i)) {
      open.push(text.length);
      i += 2;
    } else if (label && open.length > 0) {
      marks.push({ from: open.pop()!, to: text.length, label: label[1] ?? '' });
      i += label[0].length;
    } else {
      text += source[i++];
    }
  }
  return { text, marks: marks.sort((a, b) => a.from - b.from || b.to - a.to) };
}
