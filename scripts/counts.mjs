/**
 * Adds up what the test runs wrote: how many passed, failed and were skipped, over all packages.
 *
 * Only tests of the corpus group may be skipped, and only where there is no corpus; any other skip is a failure here. `--failed` names
 * the tests that failed, each with the beginning of what it said.
 */
import { existsSync, globSync, readFileSync } from "node:fs"
import { relative } from "node:path"

const files = globSync("{packages,apps}/*/.vitest/results.json").concat(
  globSync("{bench,examples}/.vitest/results.json")
)
const tests = files.flatMap((file) => {
  const { testResults } = JSON.parse(readFileSync(file, "utf8"))
  return testResults.flatMap(({ assertionResults, status, name }) =>
    (assertionResults.length > 0 ? assertionResults : [{ status, fullName: name, ancestorTitles: [] }]).map((each) => ({
      ...each,
      file: relative(process.cwd(), name)
    }))
  )
})

const isCorpus = ({ ancestorTitles }) => ancestorTitles[0]?.startsWith("corpus") === true
const mayBeSkipped = (test) => isCorpus(test) && !existsSync(process.env.GONGKAI_CORPUS ?? "")
const passed = tests.filter(({ status }) => status === "passed")
const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed")
const wrongly = skipped.filter((test) => !mayBeSkipped(test))
const failed = tests.filter(({ status }) => status === "failed")

if (process.argv.includes("--plain")) {
  console.log(`${passed.length} passed`)
  console.log(`${failed.length + wrongly.length} failed`)
} else if (process.argv.includes("--failed")) {
  for (const { file, fullName, failureMessages = [] } of failed) {
    const said = failureMessages.flatMap((message) => message.split("\n")).filter((line) => !line.startsWith("    at "))
    console.log(`failed: ${file}: ${fullName}\n${said.join("\n").slice(0, 1500)}`)
  }
} else {
  for (const { fullName } of wrongly) console.log(`skipped: ${fullName}`)
  if (skipped.some(mayBeSkipped)) console.log("the corpus group was not run: GONGKAI_CORPUS names no folder")
  console.log(`${files.length} packages, ${tests.length} tests, ${skipped.length} skipped`)
  process.exit(files.length > 0 && wrongly.length === 0 ? 0 : 1)
}
