/** Names of columns in another order than the form's. */
import { forms } from "@gongkai/core/Edition"
import { edition2021, requests } from "@gongkai/core/editions/2021"
import { expect, it } from "vitest"
import { disordered } from "../src/disordered.ts"

const columns = requests.blocks.flatMap((block) => block.columns)

it.each([
  ["自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", false],
  ["自然人 法人或其他组织 总计 商业企业 科研机构 社会公益\n组织 法律服务\n机构 其他", false],
  ["自然人 社会公益\n组织 科研机构 企业 法律服务机构 其他 小计", true],
  ["商业企业 科研机构 自然人", true],
  ["商业 科研 社会公益 企业 机构 组织", false],
  // Heads cut short, and 其他, which is a part of a group's name.
  ["自然人 法人或其他组织 总计 商业企 其他 科研机构 法律服务\n机 社会公益\n组", true],
  ["自然人 法人或其他组织 总计 商业企 科研机构 社会公益\n组 法律服务\n机 其他", false],
  ["自然人 科研机构 商业企 社会公益 法律服务", true],
  ["", false]
])("%s: %s", (text, is) => expect(disordered(text, columns)).toBe(is))

const [review] = forms(edition2021)
  .filter(({ key }) => key === "review")
  .flatMap(({ blocks }) => blocks)
const own = "结果维持 结果纠正 其他结果 尚未审结 总计"
const totalFirst = "总计 结果维持 结果纠正 其他结果 尚未审结"

it.each([
  [`行政复议 行政诉讼 ${own} 未经复议直接起诉 复议后起诉 ${own} ${own}`, false],
  [`行政复议 行政诉讼 小计 维持原决定 结果纠正 其他结果 尚未审结 ${totalFirst} ${totalFirst}`, true],
  [`行政复议 行政诉讼 ${own} 未经复议直接起诉`, false]
])("the same heads in several groups, %s: %s", (text, is) => expect(disordered(text, review?.columns ?? [])).toBe(is))
