/**
 * The reports of a year as one zip with a list of its units, in the form and from the stage that are chosen.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { useState } from "preact/hooks"

const stages = {
  filed: { zh: "已报送及以后的", en: "filed or further" },
  approved: { zh: "已审定及以后的", en: "approved or further" },
  published: { zh: "已公布的", en: "published" }
} as const
const forms = { pdf: "PDF", docx: "Word", xlsx: "Excel", json: ".gongkai.json" } as const

/** The choice, and the link that downloads it. */
export const Archive = ({
  language,
  desk,
  year
}: {
  readonly language: Language
  readonly desk: string
  readonly year: number
}) => {
  const zh = language === "zh"
  const [stage, from] = useState("approved")
  const [form, as] = useState("pdf")
  // Relative to the page, which may lie below a path of the office's server.
  const href = `v1/campaigns/${encodeURIComponent(desk)}/${year}/archive?stage=${stage}&form=${form}`
  return (
    <section aria-labelledby="archive">
      <h2 id="archive">{zh ? "打包下载" : "Download all"}</h2>
      <p class="buttons">
        <label class="year">
          {zh ? "哪些报告" : "Which"}
          <select value={stage} onChange={(event) => from(event.currentTarget.value)}>
            {Object.entries(stages).map(([key, name]) => (
              <option key={key} value={key}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
        <label class="year">
          {zh ? "格式" : "As"}
          <select value={form} onChange={(event) => as(event.currentTarget.value)}>
            {Object.entries(forms).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <a href={href} download>
          {zh ? `下载${year}年度报告（zip，附目录）` : `Reports of ${year} (zip, with a list)`}
        </a>
      </p>
      <p class="soft">
        {zh
          ? "这是内部的全文，含说明事项和双人复核；对外公布请用公众网页。"
          : "They are whole, with waivers and double entries; the public pages have what is public."}
      </p>
    </section>
  )
}
