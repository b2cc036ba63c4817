/**
 * From which severity on a finding makes the command fail.
 *
 * @module
 */
import { count, type Finding, type Severity } from "@gongkai/core/Finding"

const order: ReadonlyArray<Severity> = ["note", "warning", "error"]

export const atLeast = (severity: Severity, least: Severity): boolean => order.indexOf(severity) >= order.indexOf(least)

/** Whether there are findings of this severity or graver; those accepted with a reason do not count. */
export const fails = (findings: ReadonlyArray<Finding>, least: Severity): boolean => {
  const counts = count(findings)
  return order.some((severity) => atLeast(severity, least) && counts[severity] > 0)
}
