/** A preamble gives the public an address, a postcode, a telephone, an e-mail and a website; what stands around them is none of them. */
import { describe, expect, it } from "vitest"
import { contacts } from "../../src/outline/contacts.ts"

describe("the telephone", () => {
  it.each([
    ["如有疑问，请与办公室联系（电话：0543-1234567）。", "0543-1234567"],
    ["请与办公室联系(邮编:342800 ,电话:07971234567)。", "07971234567"],
    ["联系电话：0543-1234567）。", "0543-1234567"],
    ["（联系电话：（0543）1234567）", "（0543）1234567"],
    ["电话：(0543)1234567转8001。", "(0543)1234567转8001"],
    ["联系电话（0543）：1234567", "（0543）1234567"],
    ["联系电话（0543）1234567）", "（0543）1234567"],
    ["联系电话0543－1234567。", "0543-1234567"],
    ["电话（传真）：0543-1234567", "0543-1234567"],
    ["电话/传真：0543—1234567；", "0543—1234567"],
    ["电 话： 0543 - 1234567 传 真：0543-7654321", "0543-1234567"],
    ["电话：0543-1234567、0543-7654321）", "0543-1234567、0543-7654321"],
    ["电话：0543-1234567/7654321", "0543-1234567/7654321"],
    ["联系方式：13800138000）", "13800138000"],
    ["咨询热线：400-800-1234。", "400-800-1234"],
    ["电话号码为：０５４３-１２３４５６７）", "0543-1234567"],
    ["咨询电话为0543-1234567。", "0543-1234567"],
    ["联系方式为（0543）1234567）。", "（0543）1234567"],
    ["联系电话：0543‑1234567）", "0543-1234567"],
    ["电话：【0543-1234567】", "0543-1234567"],
    ["请与办公室联系（电话（0543-1234567））。", "0543-1234567"],
    ["联系电话（座机）：0543-1234567", "0543-1234567"],
    ["电话：138-0013-8000）", "138-0013-8000"]
  ])("of “%s” is %s", (text, telephone) => expect(contacts(text)).toMatchObject({ telephone }))

  it.each(["全年接听电话1234567次。", "传真：0543-1234567。", "电话：详见网站。", "电话：1234567890123456。"])(
    "is not taken from “%s”",
    (text) => expect(contacts(text)).not.toHaveProperty("telephone")
  )
})

describe("the other details", () => {
  it.each([
    [
      "（地址：某市某路1号；邮编：256600；电话：0543-1234567；电子邮箱：gk@example.gov.cn）。",
      {
        address: "某市某路1号",
        postcode: "256600",
        telephone: "0543-1234567",
        email: "gk@example.gov.cn"
      }
    ],
    ["地址：某市某路1号（3号楼302室），邮编256600。", { address: "某市某路1号（3号楼302室）", postcode: "256600" }],
    ["联系地址：某市某路1号（邮编：256600）", { address: "某市某路1号", postcode: "256600" }],
    ["地址：某市某路1号 邮编：256600 电话：0543-1234567", { address: "某市某路1号", postcode: "256600" }],
    ["办公地址：某市某路1号，邮政编码（256600）", { address: "某市某路1号", postcode: "256600" }],
    ["邮箱：gk@example.gov.cn。", { email: "gk@example.gov.cn" }],
    ["电子信箱为：gk-1@mail.example.gov.cn）", { email: "gk-1@mail.example.gov.cn" }],
    ["E-mail: gk@example.gov.cn; 邮编：256600", { email: "gk@example.gov.cn", postcode: "256600" }],
    ["网址：http://www.example.gov.cn/）。", { website: "http://www.example.gov.cn/" }],
    ["网址为http://www.example.gov.cn。", { website: "http://www.example.gov.cn" }],
    [
      "可在某市政府门户网站（https://www.example.gov.cn/zwgk/index.html）查阅。",
      { website: "https://www.example.gov.cn/zwgk/index.html" }
    ],
    ["网站（http://www.example.gov.cn）“政府信息公开”栏目", { website: "http://www.example.gov.cn" }],
    [
      "网址：http://www.example.gov.cn，电话：0543-1234567",
      { website: "http://www.example.gov.cn", telephone: "0543-1234567" }
    ],
    ["网址：http://www.example.gov.cn查阅", { website: "http://www.example.gov.cn" }],
    [
      "网址：http://www.example.gov.cn E-mail：gk@example.gov.cn",
      { website: "http://www.example.gov.cn", email: "gk@example.gov.cn" }
    ],
    ["网址：http://www.example.gov.cn.", { website: "http://www.example.gov.cn" }]
  ])("of “%s”", (text, wanted) => expect(contacts(text)).toMatchObject(wanted))
})
