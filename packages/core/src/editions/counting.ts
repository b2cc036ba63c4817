/**
 * How a cell is counted, in the words of the notice and of 《条例》: a sentence of the part, of the row and of the column, where they say one.
 *
 * A summary for whoever fills the form in, in both languages; the clause itself is the cell's (`citeOf`). Keys are those of both editions.
 *
 * @module
 */
import type { Edition } from "../form/Edition.ts"
import type { Slot } from "../form/Form.ts"
import type { Text } from "../Text.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

interface Notes {
  readonly form?: Text
  /** By the key of a heading of a row, a group included. */
  readonly rows: { readonly [key: string]: Text }
  /** By the key of a heading of a column, a group included. */
  readonly columns: { readonly [key: string]: Text }
}

const decisions = text(
  "包括依法不公开的，全部决定都计入",
  "every decision counts, those too that by law are not published"
)

/** What the notice of 2021 alone says of part two. */
const notes2021: { readonly [form: string]: Notes } = {
  proactive: {
    form: text("截至本年度12月31日的数", "as of 31 December of the report year"),
    rows: { licensing: decisions, penalties: decisions, coercion: decisions },
    columns: {
      issued: text("本年度制发的件数", "issued in the report year"),
      repealed: text("本年度废止的件数", "repealed in the report year"),
      inForce: text("年底仍然有效的件数", "still in force at the end of the year"),
      amount: text("以万元为单位", "in units of 10,000 yuan")
    }
  }
}

const notes: { readonly [form: string]: Notes } = {
  requests: {
    rows: {
      received: text("本年度新收到的申请", "requests received in the report year"),
      carriedIn: text(
        "应与上年报告的“结转下年度继续办理”一致",
        "what last year's report carried over to this year, column by column"
      ),
      outcome: text("按最终办理结果计", "counted under the final outcome"),
      grantedInPart: text("区分处理的只计这一行", "a request answered in part counts in this row alone"),
      endangersSecurity: text(
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定的",
        "where publication may endanger national, public or economic security, or social stability"
      ),
      thirdPartyRights: text(
        "涉及商业秘密、个人隐私等，公开会损害第三方合法权益的",
        "trade secrets, privacy and the like, whose publication would harm a third party"
      ),
      internalAffairs: text("人事管理、后勤管理、内部工作流程三类", "personnel, logistics and internal procedure"),
      deliberative: text(
        "讨论记录、过程稿、磋商信函、请示报告四类",
        "minutes, drafts, letters of consultation, reports asking for instructions"
      ),
      inquiry: text(
        "工商、不动产登记资料等，法律、行政法规另有查询规定的",
        "registers and the like, for which a law provides another way of inquiry"
      ),
      wouldNeedCreating: text(
        "需要对现有信息加工、分析的",
        "what would have to be worked out from information that is there"
      ),
      complaint: text(
        "以信息公开申请的形式进行信访、投诉、举报的",
        "petitions and complaints in the form of a request"
      ),
      repeated: text("已经答复过，同一申请人再次申请同一信息的", "the same request again, answered before"),
      vexatious: text(
        "数量、频次明显超过合理范围，又无正当理由的",
        "far more, or far more often, than is reasonable, without good reason"
      ),
      notSupplemented: text("逾期不补正的视为放弃申请", "a request not mended in time counts as given up"),
      total: text("由（一）至（六）各行相加", "the sum of the rows of （一） to （六）"),
      carriedOut: text(
        "年底尚未办结的申请；第一项加第二项之和，等于第三项加第四项之和",
        "requests open at the end of the year; the first and second rows together equal the third and fourth"
      )
    },
    columns: {
      total: text("由左边各列相加", "the sum of the columns to the left")
    }
  },
  review: {
    form: text(
      "复议机关作共同被告的，只由原行为机关计，复议机关不计",
      "where the reviewing organ is a co-defendant, only the organ that acted first counts the case"
    ),
    rows: {},
    columns: {
      direct: text("未经复议、直接起诉的", "suits brought without reconsideration"),
      afterReconsideration: text("复议以后起诉的", "suits brought after reconsideration"),
      pending: text("年底尚未审结的", "not decided at the end of the year"),
      total: text("由左边各列相加", "the sum of the columns to the left")
    }
  }
}

/** What is to be known to count a cell of the edition, from its row and column to its part; none where the form says it all. */
export const counting = (edition: Edition, { form, row, column }: Slot): ReadonlyArray<Text> => {
  const own = notes[form.key] ?? (edition.key === "2021" ? notes2021[form.key] : undefined)
  if (own === undefined) return []
  const ofRow = row.path.toReversed().flatMap(({ key }) => own.rows[key] ?? [])
  const ofColumn = column.path.toReversed().flatMap(({ key }) => own.columns[key] ?? [])
  return [...ofRow, ...ofColumn, ...(own.form === undefined ? [] : [own.form])]
}
