/**
 * Explains a rule: what it demands, under which clause, what to do, with an example.
 *
 * The examples of all rules are long, and few people ask for one: they lie with the worker.
 *
 * @module
 */
import { editionOf } from "@gongkai/core/editions/official"
import { explainRule, ruleBook } from "@gongkai/core/ruleBook"
import type { Explaining, WasExplained } from "./Task.ts"

/** The rule in lines. */
export const explained = ({ rule, edition, language }: Explaining): WasExplained => {
  const entry = ruleBook([editionOf({ edition })]).find((each) => each.rule.id === rule)
  return { ok: true, lines: entry === undefined ? [] : explainRule(entry, language) }
}
