/**
 * Five tasks from beginning to end, as the reference tells them first: which calls, in which order, with what.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** A step: what is done, by which operation of the document, and the line for a shell. */
interface Step {
  readonly says: Text
  readonly operation: string
  readonly curl: string
}

interface Task {
  readonly title: Text
  readonly steps: ReadonlyArray<Step>
}

const own = `-H "Authorization: Bearer $TOKEN"`
const json = `-H 'Content-Type: application/json'`
const report = `"$BASE/v1/agencies/gucheng/reports/2023"`
const filing = (act: string) => `"$BASE/v1/filings/gucheng/2023/${act}"`
const act = (name: string, says: Text, seen: string, body = "{}"): Step => ({
  says,
  operation: `postFilingsUnitYear${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  curl: `curl -X POST ${own} ${json} -H '${seen}' -H "Idempotency-Key: $(uuidgen)" -d '${body}' ${filing(name)}`
})

export const guide: ReadonlyArray<Task> = [
  {
    title: { zh: "校验一份报告，什么都不保存", en: "Check a report and keep nothing" },
    steps: [
      {
        says: { zh: "把 Word、PDF、网页读成草稿", en: "Read a Word, PDF or web page into a draft" },
        operation: "postImport",
        curl: `curl -F file=@2023.docx "$BASE/v1/import"`
      },
      {
        says: { zh: "校验交换文件，疑点逐条列出", en: "Check the interchange file; findings are listed" },
        operation: "postCheck",
        curl: `curl ${json} --data-binary @2023.gongkai.json "$BASE/v1/check"`
      },
      {
        says: { zh: "排成 PDF", en: "Print it as PDF" },
        operation: "postPrint",
        curl: `curl ${json} -H 'Accept: application/pdf' --data-binary @2023.gongkai.json -o 2023.pdf "$BASE/v1/print"`
      }
    ]
  },
  {
    title: { zh: "保存报告，不覆盖别人的改动", en: "Keep a report without overwriting anybody" },
    steps: [
      {
        says: { zh: "第一次保存", en: "Keep it for the first time" },
        operation: "putAgenciesIdReportsYear",
        curl: `curl -X PUT ${own} ${json} -H 'If-None-Match: *' --data-binary @2023.gongkai.json ${report}`
      },
      {
        says: { zh: "取现版，记下 ETag", en: "Fetch what stands and note its ETag" },
        operation: "getAgenciesIdReportsYear",
        curl: `curl -i ${own} ${report}`
      },
      {
        says: {
          zh: "据此改一格；别人先改了就回 412，没有改动",
          en: "Change a cell on that basis; where somebody was first the answer is 412 and nothing changes"
        },
        operation: "patchAgenciesIdReportsYear",
        curl: `curl -X PATCH ${own} -H 'Content-Type: application/merge-patch+json' -H 'If-Match: "1"' --data-binary @patch.json ${report}`
      }
    ]
  },
  {
    title: { zh: "报送，退回，再报送", en: "File, return, file again" },
    steps: [
      act(
        "file",
        { zh: "报送一版；有错误或未填的格子就不收", en: "File a revision; with errors or blanks it is refused" },
        "If-None-Match: *",
        '{"revision":2}'
      ),
      {
        says: { zh: "看退回单", en: "Read the return slip" },
        operation: "getFilingsUnitYearSlips",
        curl: `curl ${own} ${filing("slips")}`
      },
      {
        says: { zh: "取回执：内容指纹和日志末项", en: "Fetch the receipts: hash of the content and head of the log" },
        operation: "getFilingsUnitYearReceipts",
        curl: `curl ${own} ${filing("receipts")}`
      }
    ]
  },
  {
    title: { zh: "催报、审定、公布", en: "Chase, approve, publish" },
    steps: [
      {
        says: { zh: "看谁没有报", en: "See who has not filed" },
        operation: "getCampaignsDeskYearProgress",
        curl: `curl ${own} "$BASE/v1/campaigns/xian/2023/progress"`
      },
      act("approve", { zh: "审定", en: "Approve" }, 'If-Match: "1"'),
      act("publish", { zh: "公布", en: "Publish" }, 'If-Match: "2"')
    ]
  },
  {
    title: { zh: "读已公布的报告，不需令牌", en: "Read what is published, without a token" },
    steps: [
      {
        says: { zh: "列出一个年度", en: "List a year" },
        operation: "getPublished",
        curl: `curl "$BASE/v1/published?year=2023"`
      },
      {
        says: {
          zh: "按地址末尾取格式：json、pdf、html、csv、xlsx、docx",
          en: "The ending of the address says the format: json, pdf, html, csv, xlsx, docx"
        },
        operation: "getPublishedUnitReport",
        curl: `curl -O "$BASE/v1/published/gucheng/2023.pdf"`
      },
      {
        says: { zh: "看更正过什么", en: "See what was corrected" },
        operation: "getPublishedUnitYearCorrections",
        curl: `curl "$BASE/v1/published/gucheng/2023/corrections"`
      }
    ]
  }
]
