/**
 * Prose as it is printed: headings, paragraphs with the numbers they refer to, lists within lists, tables.
 *
 * Every text is text: nothing of a report is ever taken for markup.
 *
 * @module
 */
import { type Block, marks, type Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"

const One = ({ block, show }: { readonly block: Block; readonly show: Plain.Shown }) => {
  switch (block.type) {
    case "heading":
      return <p class={`heading level${block.level}`}>{block.text}</p>
    case "paragraph":
      return (
        <p>
          {typeof block.text === "string"
            ? block.text
            : block.text.map((each) => (typeof each === "string" ? each : <span class="ref">{show(each.ref)}</span>))}
        </p>
      )
    case "list": {
      const printed = marks(block)
      return (
        <ul class="marked">
          {block.items.map(({ text, level = 0 }, at) => (
            <li key={at} class={`deep${level}`}>
              {printed[at]} {text}
            </li>
          ))}
        </ul>
      )
    }
    case "table":
      return (
        <div class="wide">
          <table class="texts">
            {block.caption === undefined ? null : <caption>{block.caption}</caption>}
            <thead>
              {block.head.map((row, at) => (
                <tr key={at}>
                  {row.map((text, place) => (
                    <th key={place} scope="col">
                      {text}
                    </th>
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((text, place) => (
                    <td key={place}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case "figure":
      return <p class="soft">{Plain.picture(block)}</p>
  }
}

/** The blocks of a part. */
export const Blocks = ({ narrative, show }: { readonly narrative: Narrative; readonly show: Plain.Shown }) => (
  <div class="paper">
    {narrative.map((block, at) => (
      <One key={at} block={block} show={show} />
    ))}
  </div>
)
