/**
 * Reports that keep and reports that break the rules of dates, numbers and years, rule by rule.
 *
 * A case says what is changed in a sound report. A test tries each of them.
 *
 * @module
 */
import type { CaseExample } from "./Case.ts"

/** A text for the example of what was copied. */
const copied =
  "本局按季度核对公开目录，及时更新各个栏目，规范办理依申请公开，压实科室责任，回应群众关切，组织业务培训，接受社会各界监督，群众评价良好。"

/** Where a report was read. */
const read = { file: "2023.html", reader: "html", cells: {} }

/** Two people entered the figures of the sound report of 2021, and agreed. */
const agreed = {
  first: { by: "赵一", on: "2024-01-18T09:00:00+08:00" },
  second: { by: "钱二", on: "2024-01-20T16:05:00+08:00" },
  differed: 0,
  figures: "533dfd04886a88a5"
}

/** A report that keeps a rule, and one that breaks it, by the ids of rules. */
export const reports: { readonly [rule: string]: CaseExample } = {
  "label.official": {
    holds: {
      says: { zh: "原文的行名为“1.信访举报投诉类申请”", en: "the source has the label of the format" },
      head: { provenance: read }
    },
    breaks: {
      says: { zh: "原文的行名写作“信访投诉类”", en: "the source calls a row “信访投诉类”" },
      head: {
        provenance: { ...read, departures: [{ of: "row", printed: "信访投诉类", official: "1.信访举报投诉类申请" }] }
      }
    }
  },
  "heading.official": {
    holds: {
      says: { zh: "原文的标题为“一、总体情况”", en: "the source has the heading of the format" },
      head: { provenance: read }
    },
    breaks: {
      says: { zh: "原文的标题写作“一、工作总体情况”", en: "the source is headed “一、工作总体情况”" },
      head: {
        provenance: { ...read, departures: [{ of: "heading", printed: "一、工作总体情况", official: "一、总体情况" }] }
      }
    }
  },
  "heading.order": {
    holds: { says: { zh: "六个部分次序与格式相同", en: "the parts come in their turn" }, head: { provenance: read } },
    breaks: {
      says: { zh: "原文的“六、其他需要报告的事项”在第五部分之前", en: "part six comes before part five" },
      head: {
        provenance: {
          ...read,
          departures: [{ of: "order", printed: "六、其他需要报告的事项", official: "六、其他需要报告的事项" }]
        }
      }
    }
  },
  "proactive.authority": {
    holds: {
      says: { zh: "镇人民政府制发行政规范性文件2件", en: "a township issues 2 normative documents" },
      head: { agency: { name: "临水镇人民政府" } },
      cells: { "proactive/normativeDocuments/issued": 2 }
    },
    breaks: {
      says: { zh: "镇人民政府制发规章2件", en: "a township issues 2 规章" },
      head: { agency: { name: "临水镇人民政府" } },
      cells: { "proactive/rules/issued": 2 }
    }
  },
  "proactive.items-not-cases": {
    holds: {
      says: { zh: "上一年项目12项，本年增1项，处理决定345件", en: "12 items last year, 1 more, 345 decisions" },
      cells: {
        "proactive/licensing/itemsLastYear": 12,
        "proactive/licensing/change": 1,
        "proactive/licensing/decisions": 345
      }
    },
    breaks: {
      says: { zh: "上一年项目300项，本年增45项，处理决定345件", en: "300 items last year, 45 more, 345 decisions" },
      cells: {
        "proactive/licensing/itemsLastYear": 300,
        "proactive/licensing/change": 45,
        "proactive/licensing/decisions": 345
      }
    }
  },
  "edition.in-force": {
    holds: {
      says: { zh: "2023年度报告用2021年格式", en: "a report of 2023 in the format of 2021" },
      head: { year: 2023 }
    },
    breaks: {
      says: { zh: "2020年度报告用2021年格式", en: "a report of 2020 in the format of 2021" },
      head: { year: 2020 }
    }
  },
  "header.year": {
    holds: {
      says: { zh: "2023年度报告，标题写作2023年", en: "a report of 2023 whose title says 2023" },
      head: { title: "示例市档案局2023年政府信息公开工作年度报告" }
    },
    breaks: {
      says: { zh: "2023年度报告，标题写作2022年", en: "a report of 2023 whose title says 2022" },
      head: { title: "示例市档案局2022年政府信息公开工作年度报告" }
    }
  },
  "header.published-in-time": {
    holds: {
      says: {
        zh: "本机关2023年度报告，2024年1月31日公布",
        en: "an organ's own report of 2023, out on 31 January 2024"
      },
      head: { scope: "own", publishedOn: "2024-01-31" }
    },
    breaks: {
      says: { zh: "本机关2023年度报告，2024年2月6日公布", en: "an organ's own report of 2023, out on 6 February 2024" },
      head: { scope: "own", publishedOn: "2024-02-06" }
    }
  },
  "completeness.blank": {
    holds: { says: { zh: "“行政许可”填0", en: "行政许可 holds 0" }, cells: { "proactive/licensing/decisions": 0 } },
    breaks: {
      says: { zh: "“行政许可”空着", en: "行政许可 is blank" },
      cells: { "proactive/licensing/decisions": null }
    }
  },
  "completeness.unread": {
    holds: {
      says: { zh: "“行政许可”读作17", en: "行政许可 was read as 17" },
      cells: { "proactive/licensing/decisions": 17 }
    },
    breaks: {
      says: { zh: "“行政许可”原文为“l7”，没有读出", en: "“l7” in 行政许可 could not be read" },
      cells: { "proactive/licensing/decisions": { unread: "l7" } }
    }
  },
  "completeness.total-line": {
    holds: {
      says: { zh: "网页上“自然人”2件，“总计”2件", en: "a page with 2 requests of natural persons, 2 in all" },
      head: { reading: "published" },
      cells: { "requests/carriedIn/naturalPerson": 2, "requests/carriedIn/total": 2 }
    },
    breaks: {
      says: { zh: "网页上“自然人”2件，“总计”空着", en: "a page with 2 requests of natural persons and a blank total" },
      head: { reading: "published" },
      cells: { "requests/carriedIn/naturalPerson": 2, "requests/carriedIn/total": null }
    }
  },
  "completeness.part": {
    holds: {
      says: { zh: "第六部分写“全年未收取信息处理费。”", en: "part six says that no fee was charged" },
      prose: { otherMatters: "全年未收取信息处理费。" }
    },
    breaks: { says: { zh: "没有第六部分", en: "there is no part six" }, prose: { otherMatters: null } }
  },
  "continuity.carried-in": {
    holds: {
      says: { zh: "上年结转下年度2件，本年上年结转2件", en: "2 carried out last year, 2 carried in" },
      cells: { "requests/carriedIn/total": 2 },
      last: { cells: { "requests/carriedOut/total": 2 } }
    },
    breaks: {
      says: { zh: "上年结转下年度3件，本年上年结转2件", en: "3 carried out last year, 2 carried in" },
      cells: { "requests/carriedIn/total": 2 },
      last: { cells: { "requests/carriedOut/total": 3 } }
    }
  },
  "continuity.documents-in-force": {
    holds: {
      says: {
        zh: "上年现行有效30件，本年制发4件、废止1件，现行有效33件",
        en: "30 in force, 4 issued, 1 repealed, then 33"
      },
      cells: {
        "proactive/normativeDocuments/issued": 4,
        "proactive/normativeDocuments/repealed": 1,
        "proactive/normativeDocuments/inForce": 33
      },
      last: { cells: { "proactive/normativeDocuments/inForce": 30 } }
    },
    breaks: {
      says: {
        zh: "上年现行有效30件，本年制发4件、废止1件，现行有效31件",
        en: "30 in force, 4 issued, 1 repealed, then 31"
      },
      cells: {
        "proactive/normativeDocuments/issued": 4,
        "proactive/normativeDocuments/repealed": 1,
        "proactive/normativeDocuments/inForce": 31
      },
      last: { cells: { "proactive/normativeDocuments/inForce": 30 } }
    }
  },
  "overview.length": {
    holds: {
      says: { zh: "总体情况共14字", en: "part one has 14 characters" },
      prose: { overview: "全年主动公开各类信息20条。" }
    },
    breaks: {
      says: { zh: "总体情况共1050字", en: "part one has 1,050 characters" },
      prose: { overview: "全年主动公开各类信息二十条。".repeat(75) }
    }
  },
  "text.repeated": {
    holds: {
      says: { zh: "上年写的是另一番话", en: "last year's text was another" },
      prose: { overview: copied },
      last: { prose: { overview: "全年工作照常。" } }
    },
    breaks: {
      says: { zh: "与上年的文字只有年份不同", en: "the text is last year's but for the year" },
      prose: { overview: copied },
      last: { prose: { overview: copied } }
    }
  },
  "requests.other-outcomes-high": {
    holds: {
      says: { zh: "办理20件，其中“其他处理”2件", en: "20 closed, 2 of them as 其他处理" },
      cells: { "requests/outcome.total/total": 20, "requests/outcome.closed.other/total": 2 }
    },
    breaks: {
      says: { zh: "办理20件，其中“其他处理”8件", en: "20 closed, 8 of them as 其他处理" },
      cells: { "requests/outcome.total/total": 20, "requests/outcome.closed.other/total": 8 }
    }
  },
  "text.references": {
    holds: {
      says: { zh: "文字引用“本年新收”，表中为3", en: "the text refers to requests received, which are 3" },
      cells: { "requests/received/total": 3 },
      refers: "requests/received/total"
    },
    breaks: {
      says: { zh: "文字引用“本年新收”，表中空着", en: "the text refers to requests received, which are blank" },
      cells: { "requests/received/total": null },
      refers: "requests/received/total"
    }
  },
  "double-entry.stale": {
    holds: {
      says: { zh: "双人复核之后没有再改", en: "nothing was changed after the double entry" },
      head: { doubleEntry: agreed }
    },
    breaks: {
      says: {
        zh: "双人复核之后，“规章”本年制发件数由0改为1",
        en: "after the double entry one more document was entered"
      },
      head: { doubleEntry: agreed },
      cells: { "proactive/rules/issued": 1 }
    }
  }
}
