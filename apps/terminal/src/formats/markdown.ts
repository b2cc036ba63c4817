/**
 * Findings as Markdown, to hand back to the unit: a table over all files, then each file with its findings, the gravest first.
 *
 * @module
 */
import { show } from "@gongkai/core/Citation"
import { severityName } from "@gongkai/core/ruleBook"
import type { Language } from "@gongkai/core/Text"
import type { Checked, CheckedFinding } from "./Checked.ts"

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s+/gu, " ")

const line = (finding: CheckedFinding, language: Language): string => {
  const waived = finding.waived === null ? "" : `（已说明：${finding.waived.reason}）`
  const name = severityName(finding.severity, language)
  return `- **${name}** ${cell(finding.message)}${waived}  \n  ${cell(finding.hint)}（${cell(show(finding.cites))}，\`${finding.rule}\`）`
}

export const markdown = (files: ReadonlyArray<Checked>, language: Language): string => {
  const zh = language === "zh"
  const rows = files.map((checked) => {
    if ("error" in checked) return `| ${cell(checked.file)} | ${cell(checked.error)} | | | |`
    const of = (severity: string): number =>
      checked.findings.filter((each) => each.severity === severity && each.waived === null).length
    const whose = `${checked.report.agency} ${checked.report.year}`
    return `| ${cell(checked.file)} | ${cell(whose)} | ${of("error")} | ${of("warning")} | ${of("note")} |`
  })
  const sections = files.flatMap((checked) =>
    "error" in checked || checked.findings.length === 0
      ? []
      : [`## ${cell(checked.file)}\n\n${checked.findings.map((finding) => line(finding, language)).join("\n")}`]
  )
  const head = zh
    ? "# 校验结果\n\n| 文件 | 报告 | 错误 | 警告 | 提示 |\n| --- | --- | --: | --: | --: |"
    : "# Findings\n\n| file | report | errors | warnings | notes |\n| --- | --- | --: | --: | --: |"
  return [`${head}\n${rows.join("\n")}`, ...sections].join("\n\n")
}
