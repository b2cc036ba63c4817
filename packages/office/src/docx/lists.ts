/**
 * The lists of a document as Word numbers them: bullets, or 1. 2. 3. beginning anew in each list, in four levels.
 *
 * An item with a mark of its own, （1） or 一是, has it typed in front of its text: no program would count in that manner.
 *
 * @module
 */
import { declaration } from "../xml.ts"

const levels = [0, 1, 2, 3]
/** Where the text of a level stands, and how far its mark hangs before it, in twentieths of a point. */
const [first, step, hanging] = [1120, 480, 480] as const

const definition = (number: number, format: "bullet" | "decimal"): string =>
  `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="hybridMultilevel"/>${levels
    .map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${format === "bullet" ? "•" : `%${level + 1}.`}"/>` +
        `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${first + level * step}" w:hanging="${hanging}"/></w:pPr></w:lvl>`
    )
    .join("")}</w:abstractNum>`

/** The number of the list of bullets. */
const bullets = 1

/** Counts the lists of a document as they come. */
export const lists = () => {
  let ordered = 0
  return {
    /** The number of a list in the file. */
    next: (isOrdered: boolean): number => (isOrdered ? bullets + ++ordered : bullets),
    /** `word/numbering.xml`. */
    xml: (): string =>
      `${declaration}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
      `${definition(0, "bullet")}${definition(1, "decimal")}<w:num w:numId="${bullets}"><w:abstractNumId w:val="0"/></w:num>` +
      `${Array.from(
        { length: ordered },
        (_, at) =>
          `<w:num w:numId="${bullets + 1 + at}"><w:abstractNumId w:val="1"/>${levels
            .map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`)
            .join("")}</w:num>`
      ).join("")}</w:numbering>`
  }
}
