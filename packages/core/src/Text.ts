/**
 * A message in the two languages people read it in; Chinese is the one that counts.
 *
 * Messages are built in both at once, so that a finding is plain data and each surface picks a language when it prints.
 *
 * @module
 */
/** The languages in which people read messages. */
export type Language = "zh" | "en"

/** One message in both languages; a surface shows `zh` unless its reader asked for `en`. */
export type Text = { readonly [L in Language]: string }
