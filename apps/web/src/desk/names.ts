/**
 * Names of files: what a system takes of the name of an organ and the year.
 *
 * @module
 */

/** A name that every system takes, without an ending: 示例市财政局-2024. */
export const nameOf = ({
  agency,
  year
}: {
  readonly agency: { readonly name: string }
  readonly year: number
}): string => {
  const name = agency.name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, " ")
    .trim()
    .replaceAll(/^\.+|\.+$/gu, "")
  return `${Array.from(name === "" ? "report" : name)
    .slice(0, 60)
    .join("")}-${year}`
}

/** The ending of our own files. */
export const ending = ".gongkai.json"
