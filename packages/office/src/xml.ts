/**
 * XML as text: what a report says becomes content, never markup.
 *
 * Characters that XML 1.0 cannot hold are replaced by U+FFFD, as Word and Excel do: a file with one of them would not open at all.
 *
 * @module
 */

const unheld = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u{7f}-\u{9f}])\p{Cc}/gu
/** All that nearly every text consists of: looking for what is none of it takes a tenth of the time that looking for the unheld does. */
// oxlint-disable-next-line require-unicode-regexp
const unusual = /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/
/** The same without what is markup: most texts consist of this alone, and are written as they stand. */
// oxlint-disable-next-line require-unicode-regexp
const plain = /^[\t\n\r !#-%'-;=?-~\xa0-\ud7ff\ue000-\ufffd]*$/

/** Text between tags or in a quoted attribute. */
export const escape = (text: string): string =>
  plain.test(text)
    ? text
    : (unusual.test(text) ? text.replace(unheld, "\ufffd") : text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")

/** JSON as text of XML: a character that XML cannot hold is written as JSON can write it, so that nothing of a report is lost. */
export const json = (text: string): string =>
  unusual.test(text) ? text.replace(unheld, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`) : text

/** The line that every part of a package begins with. */
export const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
