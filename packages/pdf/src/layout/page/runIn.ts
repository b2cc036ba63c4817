/**
 * The heads that run into their paragraph, （一）主动公开。…: how much of a paragraph is one.
 *
 * GB/T 9704 sets second headings in 楷体, and offices set them so where text follows on the same line. A sentence with figures is no head.
 *
 * @module
 */
const head = /^\s*（[一二三四五六七八九十]{1,3}）[^。；：！？\d０-９\n]{1,40}。(?=[^\p{Z}\p{Cc}”’」』）])/u

/** The length of such a head with its stop, or 0. */
export const runIn = (text: string): number => head.exec(text)?.[0].length ?? 0
