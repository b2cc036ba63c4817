/** Names of columns in another order than the form's. */
import { requests } from "@gongkai/core/editions/2021"
import { expect, it } from "vitest"
import { disordered } from "../src/disordered.ts"

const columns = requests.blocks.flatMap((block) => block.columns)

it.each([
  ["自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", false],
  ["自然人 法人或其他组织 总计 商业企业 科研机构 社会公益\n组织 法律服务\n机构 其他", false],
  ["自然人 社会公益\n组织 科研机构 企业 法律服务机构 其他 小计", true],
  ["商业企业 科研机构 自然人", true],
  ["商业 科研 社会公益 企业 机构 组织", false],
  ["", false]
])("%s: %s", (text, is) => expect(disordered(text, columns)).toBe(is))
