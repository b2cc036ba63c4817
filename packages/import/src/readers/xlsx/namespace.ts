/**
 * The namespace of spreadsheets, in its transitional and its strict form.
 *
 * @module
 */
export const main = /spreadsheetml(?:\/2006)?\/main$/u
