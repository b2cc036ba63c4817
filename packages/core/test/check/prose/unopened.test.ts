/** Numbers that nothing calls a list are one only where they exceed a whole by so little that they were surely meant to be it. */
import { describe, expect, it } from "@effect/vitest"
import { said } from "../../support/said.ts"

const parts = (...paragraphs: ReadonlyArray<string>) => said("text.parts-add-up", ...paragraphs)

describe("a list that nothing opens", () => {
  it.each([
    "发布信息213条，政务微博150条，政务微信80条。",
    "公开信息213条，工作动态120条，通知公告60条，政策文件33条。",
    "公开信息213条，会议纪要300条，通知公告60条，政策文件33条。",
    "受理申请26件，网上20件，信函6件。",
    "受理申请26件，征地类18件，规划类8件，其他单位转来3件。",
    "受理申请26件，涉及征地18件、涉及规划12件、其他3件。",
    "受理网上申请20件。网上申请15件，信函申请10件。",
    "受理咨询20件。网上申请15件，信函申请10件。",
    "受理申请26件，20件网上提交，6件当面提交，12件办结。",
    "公开信息120条，较上年增加5条，动态类80条，公告类20条，其他20条。",
    "微信公众号发布500条，微信公众号300条，抖音210条。",
    "公开信息92条，机构、人事信息50条，规划、计划40条。",
    "政务微博发布信息320条，原创35条，转载285条。",
    "报送信息428篇，上级媒体刊发122篇，本级媒体刊发稿件167篇，网站180篇。",
    "收到申请26件，网上申请20件，行政复议、行政诉讼7件。"
  ])("need not be one, or holds: %s", (text) => expect(parts(text)).toEqual([]))
  it.each([
    "公开信息213条，工作动态120条，通知公告67条，政策文件33条。",
    "受理申请26件，网上20件，信函8件。",
    "受理申请26件，征地类18件，规划类8件，其他3件。",
    "受理申请26件，县直部门20件，乡镇8件。",
    "受理申请26件，22件网上提交，6件当面提交。",
    "受理申请26件。自然人申请20件，法人申请6件。网上申请20件，信函申请8件。",
    "公开信息197条。工作动态类信息48条；公示公告类信息26条；其他类信息130条。",
    "共公开信息数720条。通过网站公开信息数75条，通过微信公开信息数652条。"
  ])("is one where it exceeds its whole by little: %s", (text) => expect(parts(text)).toHaveLength(1))
})
