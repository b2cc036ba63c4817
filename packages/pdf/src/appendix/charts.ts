/**
 * Pictures of a report's numbers, as pages behind it.
 *
 * @module
 */
import type { Flow } from "../layout/page/Flow.ts"
import type { Picture } from "../layout/page/Picture.ts"

/** The flow of these pages: one picture below another. */
export const drawn = (charts: ReadonlyArray<Picture>): Flow =>
  charts.length === 0
    ? []
    : [
        { kind: "heading", level: 1, text: "附：图表" },
        { kind: "paragraph", text: "本页不是报告的内容。" },
        ...charts.map((picture) => ({ kind: "pictures" as const, pictures: [picture] }))
      ]
