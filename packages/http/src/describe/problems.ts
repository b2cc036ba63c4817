/**
 * An example of each refusal, as the reference shows it: what a client of this interface really meets.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Details, titles, typeOf } from "../problem/Problem.ts"

const all: { readonly [status: number]: Omit<Details, "status"> } = {
  400: {
    detail: { zh: "没有参数 yaer；这个地址的参数：year", en: "Unknown parameters: yaer; this address takes: year" },
    errors: [
      {
        parameter: "yaer",
        detail: { zh: "没有这个参数，请核对写法", en: "there is no such parameter; check the spelling" }
      }
    ]
  },
  401: {
    detail: {
      zh: "令牌不对、已作废或已到期；请核对，或另发一个",
      en: "The token is wrong, revoked or has ended; check it, or issue another"
    }
  },
  403: {
    detail: {
      zh: "这个令牌只能读，没有改动；要保存请向管理员另要一个",
      en: "This token only reads, and nothing was changed; ask the administrator for another to keep reports"
    }
  },
  404: { detail: { zh: "没有“gucheng”2023年度报告", en: 'There is no report 2023 of agency "gucheng"' } },
  405: { detail: { zh: "这个地址接受 GET, PUT, HEAD, OPTIONS", en: "This address takes GET, PUT, HEAD, OPTIONS" } },
  406: {
    detail: {
      zh: "报告可以取 application/json、application/pdf",
      en: "A report comes as application/json, application/pdf"
    }
  },
  409: {
    kind: "ReportLocked",
    detail: {
      zh: "“gucheng”2023年度报告已经报送，退回后才能改",
      en: 'Report 2023 of agency "gucheng" was filed; it can be changed once it is returned'
    }
  },
  410: {
    kind: "Withdrawn",
    detail: { zh: "这份报告已于2024-03-01撤回：内容有误", en: "This report was withdrawn on 2024-03-01: it is wrong" }
  },
  412: {
    detail: {
      zh: "“gucheng”2023年度报告已有变化：所据为第1版，现为第2版。请取得现版，核对后再保存",
      en: 'Agency "gucheng", report 2023, has changed: expected revision 1, now revision 2. Fetch it, compare, save again'
    }
  },
  413: {
    detail: {
      zh: "内容超过 1 MB，不会是一份报告；请核对文件",
      en: "It is longer than 1 MB, which no report is; check the file"
    }
  },
  415: {
    detail: { zh: "内容应为 application/json", en: "The content should be application/json" },
    errors: [{ header: "Content-Type", detail: { zh: "读到 text/plain", en: "found text/plain" } }]
  },
  422: {
    detail: {
      zh: "共 1 处不合交换文件的要求，见 errors",
      en: "1 place is not as an interchange file has it; see errors"
    },
    errors: [
      {
        pointer: "/requests/received/naturalPerson",
        detail: { zh: "应为不小于0的整数，读到 -1", en: "expected an integer of 0 or more, found -1" }
      }
    ]
  },
  428: {
    detail: {
      zh: "请写明所据的版次：新建用 If-None-Match: *，修改用 If-Match",
      en: "Say what it is based on: If-None-Match: * to create, If-Match to change"
    }
  },
  429: {
    detail: {
      zh: "这个地址的请求太多；请 30 秒后再试，经常使用的请向管理员要一个令牌",
      en: "Too many requests from this address; try again in 30 s, or ask the administrator for a token"
    }
  },
  500: {
    detail: {
      zh: "服务器出了没有料到的错误；请稍后再试，并把 instance 中的编号告诉管理员",
      en: "Something went wrong that was not foreseen; try again later, and tell the administrator the number under instance"
    }
  },
  501: {
    kind: "NotHere",
    detail: {
      zh: "这台服务器不读文件；请用 gongkai import，或向用 gongkai serve 运行的服务器请求",
      en: "This server reads no files; use gongkai import, or ask a server that runs by gongkai serve"
    }
  },
  503: {
    detail: {
      zh: "数据库正忙，没有办理；请 5 秒后再试",
      en: "The database is busy and nothing was done; try again in 5 s"
    }
  },
  507: {
    detail: {
      zh: "磁盘已满，没有保存；请告诉管理员",
      en: "The disk is full and nothing was kept; tell the administrator"
    }
  }
}

/** The problem document of a status, as a client that reads this language has it. */
export const problemOf = (status: number, language: Language) => {
  const { kind, detail, errors } = all[status] ?? { detail: { zh: "", en: "" } }
  return {
    type: typeOf(kind),
    title: titles[status]?.[language] ?? String(status),
    status,
    detail: detail[language],
    instance: "urn:request:9c2f4f0e-6f7c-4a52-8d1e-7f1d1e3f8a10",
    ...(errors && { errors: errors.map((fault) => ({ ...fault, detail: fault.detail[language] })) })
  }
}
