/**
 * What reviewers look at and no rule judges, each with the reason: a list for people, printed behind the rules.
 *
 * Silence of a check says nothing of these.
 *
 * @module
 */
import type { Text } from "../Text.ts"

/** A matter that no rule judges, and why. */
export interface Beyond {
  readonly matter: Text
  readonly reason: Text
}

/** All of them, in the order in which they are printed. */
export const beyond: ReadonlyArray<Beyond> = [
  {
    matter: {
      zh: "本机关的数与本级政府汇总的数混用，而文字没有写明范围",
      en: "numbers of the office and of the whole government mixed up, without words that say so"
    },
    reason: {
      zh: "报告里没有可比的数。文字写明全市、各部门等范围的，按另一范围提示；有下级报告的，用 --children 核对",
      en: "the report has nothing to compare; words such as 全市 are noted as another scope, and --children compares with the reports below"
    }
  },
  {
    matter: { zh: "地方规定的更早报送、公布期限", en: "earlier dates that a place sets for itself" },
    reason: {
      zh: "各地不同，报告里也没有报送的日期；校验只按条例的1月31日和3月31日",
      en: "they differ, and a report does not say when it was submitted; the rule knows the dates of the Regulations"
    }
  },
  {
    matter: {
      zh: "是否在统一栏目公布、便于查找，各平台内容是否一致，公布后有没有改动",
      en: "whether it stands in one place, is found, is the same on every platform and was not altered"
    },
    reason: {
      zh: "要看网站，文件里看不出；由本软件印出的PDF可用 gongkai verify 核对有没有改动",
      en: "that is seen on the site, not in a file; gongkai verify tells whether a PDF printed by it was altered"
    }
  },
  {
    matter: {
      zh: "敏感词、失效链接，以及公民身份号码以外的个人信息",
      en: "sensitive words, dead links, personal data but identity numbers"
    },
    reason: {
      zh: "敏感词没有统一公布的词表，链接要联网才知道，姓名、电话是否属于隐私要看上下文",
      en: "there is no published list of such words, links need the network, and names and telephones depend on what is said around them"
    }
  },
  {
    matter: { zh: "纸质件的签字、盖章", en: "signature and stamp on paper" },
    reason: { zh: "不在报告文件里", en: "they are not in the file" }
  },
  {
    matter: {
      zh: "表格线是否可见、表格在页面上有没有显示",
      en: "whether the borders of tables are seen and the tables shown on the page"
    },
    reason: {
      zh: "导入只读内容，不看版面；读不到的表和数由 completeness 各条提示，本软件印出的表都有表格线",
      en: "import reads what is said and not how it looks; tables and numbers that were not read are told by the rules of completeness"
    }
  }
]
