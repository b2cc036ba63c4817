/**
 * The provinces by the first two digits of their division codes (GB/T 2260), without 省, 市 or 自治区.
 *
 * @module
 */
const names: { readonly [code: string]: string } = {
  11: "北京",
  12: "天津",
  13: "河北",
  14: "山西",
  15: "内蒙古",
  21: "辽宁",
  22: "吉林",
  23: "黑龙江",
  31: "上海",
  32: "江苏",
  33: "浙江",
  34: "安徽",
  35: "福建",
  36: "江西",
  37: "山东",
  41: "河南",
  42: "湖北",
  43: "湖南",
  44: "广东",
  45: "广西",
  46: "海南",
  50: "重庆",
  51: "四川",
  52: "贵州",
  53: "云南",
  54: "西藏",
  61: "陕西",
  62: "甘肃",
  63: "青海",
  64: "宁夏",
  65: "新疆"
}

/** The names of all provinces, as a pattern without flags. */
export const anyProvince = `(?:${Object.values(names).join("|")})`

/** The province of a division code of 6, 9 or 12 digits. */
export const provinceOf = (divisionCode: string): string | undefined => names[divisionCode.slice(0, 2)]

const first = new RegExp(`^(?:中国(?:共产党)?)?(${anyProvince})(?!路|街|大道|东路|西路|新区)`, "u")

/** The province that an organ's name begins with. */
export const provinceIn = (organ: string): string | undefined => first.exec(organ)?.[1]
