/**
 * What changed between two texts, word by word: what was kept, what is gone, what has come.
 *
 * The pieces kept and gone, joined, are the text before; those kept and come are the text after. Words are those of `Intl.Segmenter`, so
 * a number is one word; a line break always stands for itself.
 *
 * @module
 */

/** A piece of one of two texts, or of both. Within a change, what is gone stands before what has come. */
export interface Piece {
  readonly kind: "kept" | "gone" | "come"
  readonly text: string
}

/** Texts with more changed words than these are reported as one change between what they begin and end with. */
const most = 1500

/** A kept piece of so many characters or fewer between two changes is told as changed: alone it says nothing. */
const island = 2

const segmenter = new Intl.Segmenter("zh", { granularity: "word" })

/** Numbers with their commas, points and signs stay whole; the rest is as the segmenter parts it. */
const wordsOf = (text: string): ReadonlyArray<string> =>
  text
    .split(/(\d[\d,，.．]*\d[%％‰]?|\d[%％‰]?|\n)/u)
    .flatMap((part, at) => (at % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)))
    .filter((word) => word !== "")

type Step = Piece["kind"]

/** Whether the farthest way to a diagonal takes a word of the text after, rather than leaving one of the text before. */
const goesDown = (row: Int32Array, changes: number, diagonal: number, middle: number): boolean =>
  diagonal === -changes ||
  (diagonal !== changes && (row[middle + diagonal - 1] ?? 0) < (row[middle + diagonal + 1] ?? 0))

/** The shortest way from one row of words to another (Myers); `undefined` where it has more than `most` changes. */
const shortest = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): ReadonlyArray<Step> | undefined => {
  const trail: Array<Int32Array> = []
  const reach = new Int32Array(2 * most + 3)
  const at = (diagonal: number): number => diagonal + most + 1
  for (let changes = 0; changes <= most; changes++) {
    // Of the row only so much is kept as the way back looks at.
    trail.push(reach.slice(at(-changes - 1), at(changes + 1) + 1))
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down = goesDown(reach, changes, diagonal, most + 1)
      let one = down ? (reach[at(diagonal + 1)] ?? 0) : (reach[at(diagonal - 1)] ?? 0) + 1
      while (one < before.length && one - diagonal < after.length && before[one] === after[one - diagonal]) one++
      reach.set([one], at(diagonal))
      if (one >= before.length && one - diagonal >= after.length) return back(trail, before.length, after.length)
    }
  }
  return undefined
}

const back = (trail: ReadonlyArray<Int32Array>, length: number, other: number): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  let [one, two] = [length, other]
  for (let changes = trail.length - 1; changes >= 0; changes--) {
    const row = trail[changes] ?? new Int32Array()
    const middle = changes + 1
    const diagonal = one - two
    const down = goesDown(row, changes, diagonal, middle)
    const from = changes === 0 ? 0 : down ? (row[middle + diagonal + 1] ?? 0) : (row[middle + diagonal - 1] ?? 0) + 1
    while (one > from) {
      steps.push("kept")
      ;[one, two] = [one - 1, two - 1]
    }
    if (changes === 0) break
    steps.push(down ? "come" : "gone")
    if (down) two--
    else one--
  }
  return steps.toReversed()
}

/** Neighbours of one kind joined, and within a change what is gone before what has come. */
const joined = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  const all: Array<Piece> = []
  let [gone, come] = ["", ""]
  const close = (): void => {
    if (gone !== "") all.push({ kind: "gone", text: gone })
    if (come !== "") all.push({ kind: "come", text: come })
    ;[gone, come] = ["", ""]
  }
  for (const { kind, text } of pieces) {
    if (kind === "gone") gone += text
    else if (kind === "come") come += text
    else {
      close()
      const last = all.at(-1)
      if (last?.kind === "kept") all.splice(-1, 1, { kind, text: last.text + text })
      else all.push({ kind, text })
    }
  }
  close()
  return all
}

/** Small islands between changes go with them: 由甲改乙 reads better than three letters that happen to recur. */
const flooded = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> =>
  pieces.flatMap((piece, at) => {
    const isBetween = at > 0 && at < pieces.length - 1
    return piece.kind === "kept" && isBetween && piece.text.length <= island && !/[\n\d]/u.test(piece.text)
      ? [
          { kind: "gone" as const, text: piece.text },
          { kind: "come" as const, text: piece.text }
        ]
      : [piece]
  })

const kept = (words: ReadonlyArray<string>): Piece => ({ kind: "kept", text: words.join("") })

/** The pieces that lead from one text to the other, in order; none where both are empty. */
export const rewording = (before: string, after: string): ReadonlyArray<Piece> => {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let from = 0
  while (from < old.length && from < fresh.length && old[from] === fresh[from]) from++
  let end = 0
  while (from + end < Math.min(old.length, fresh.length) && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const [gone, come] = [old.slice(from, old.length - end), fresh.slice(from, fresh.length - end)]
  const steps = shortest(gone, come) ?? [...gone.map((): Step => "gone"), ...come.map((): Step => "come")]
  let [one, other] = [0, 0]
  const middle = steps.map((kind): Piece => {
    const text = (kind === "come" ? come[other] : gone[one]) ?? ""
    if (kind !== "come") one++
    if (kind !== "gone") other++
    return { kind, text }
  })
  const pieces = [kept(old.slice(0, from)), ...middle, kept(old.slice(old.length - end))]
  return joined(flooded(joined(pieces.filter(({ text }) => text !== ""))))
}
