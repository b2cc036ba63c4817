/**
 * Campaigns: which units owe a report of a year to a desk, by when, and how far they are.
 *
 * @module
 */
import { Campaign, Progress, type Tree, View } from "@gongkai/core/desk"
import * as Result from "effect/Result"
import { Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import type { Bodies } from "../describe/bodies.ts"
import { allowed, today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run, type Services } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { told } from "../problem/told.ts"
import { expected, tag } from "../request/etag.ts"
import { located } from "../request/located.ts"
import { everyFiling } from "./pages.ts"

const common = { tag: "报送", parameters: ["desk", "year"] } as const
const ok = { zh: "好", en: "OK" }

/** The campaign of a desk for a year; 404 where none was opened. */
export const campaignOf = async ({ storage }: Services, desk: string, year: number) =>
  (await run(storage.desks.campaign(desk, year))) ??
  refuse({
    status: 404,
    kind: "NoCampaign",
    detail: {
      zh: `“${desk}”没有${year}年度的报送工作；请先用 PUT /v1/campaigns/${desk}/${year} 布置`,
      en: `"${desk}" has no campaign for ${year}; open it with PUT /v1/campaigns/${desk}/${year}`
    }
  })

/** Which units keep a draft of a year. */
const drafting = async ({ storage }: Services, year: number): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  let after: { readonly agency: string; readonly year: number } | undefined
  do {
    // Each page goes on where the last one ended.
    // oxlint-disable-next-line no-await-in-loop
    const page = await run(storage.reports.list({ year, limit: 1000, ...(after && { after }) }))
    for (const { agency } of page.items) found.add(agency)
    after = page.next
  } while (after !== undefined)
  return found
}

/** How far the filing of each unit is, as progress asks it. */
const filedIn = async (services: Services, year: number): Promise<ReadonlyMap<string, Progress.Filed>> => {
  const found = new Map<string, Progress.Filed>()
  for await (const filing of everyFiling(services, year)) found.set(filing.unit, Progress.filedOf(filing))
  return found
}

/** The campaign that a plan makes of the tree, or why it cannot be run. */
const planned = (
  tree: Tree.Tree,
  desk: string,
  year: number,
  plan: Bodies["CampaignPlan"]["Type"],
  by: string,
  earlier: Campaign.Campaign | undefined
): Campaign.Campaign => {
  const view = View.at(tree, Campaign.countedOn(year))
  const campaign: Campaign.Campaign = {
    year,
    desk,
    level: plan.level ?? view.members.get(desk)?.level ?? "county",
    expected: plan.expected ?? Campaign.proposed(view, desk).map(({ id }) => id),
    local: plan.local ?? [],
    exemptions: (plan.exemptions ?? []).map(({ unit, reason }) => {
      // Who decided it, and when, stays as it was while the reason does.
      const before = earlier?.exemptions.find((each) => each.unit === unit && each.reason === reason)
      return before ?? { unit, reason, by, on: today() }
    })
  }
  const opened = Campaign.opened(campaign, view)
  if (Result.isSuccess(opened)) return opened.success
  return told(opened.failure, ({ _tag }) =>
    _tag === "NotExpected" || _tag === "TwiceExempt"
      ? "/exemptions"
      : _tag === "NotThen" || _tag === "TwiceExpected"
        ? "/expected"
        : "/local"
  )
}

const shown = (
  campaign: Campaign.Campaign,
  { total, branches, lines, unplaced }: Progress.Progress,
  day: string
): typeof answers.CampaignProgress.Type => {
  const names = new Map(lines.map(({ unit, name }) => [unit, name]))
  return {
    desk: campaign.desk,
    year: campaign.year,
    day,
    total,
    branches: [...branches].map(([unit, totals]) => ({ unit, name: names.get(unit) ?? unit, totals })),
    items: lines.map(({ deadline, unit, name, branch, stage, handedIn, madePublic, filedOn }) => ({
      unit,
      name,
      branch,
      stage,
      handedIn,
      madePublic,
      submitBy: deadline.submit,
      publishBy: deadline.publish,
      ...(filedOn !== undefined && { filedOn })
    })),
    unplaced
  }
}

export const campaigns = new Hono<Env>()
  .get(
    "/:desk/:year",
    describe({
      ...common,
      summary: { zh: "一个年度的报送工作", en: "The campaign of a year" },
      answers: { 200: { says: ok, body: "KeptCampaign", headers: ["ETag"] } }
    }),
    inPath("desk", "year"),
    async (c) => {
      const { desk, year } = c.req.valid("param")
      await allowed(c, "read", desk)
      const { campaign, version } = await campaignOf(c.get("services"), desk, year)
      const body = { version, etag: tag(version), campaign } satisfies typeof answers.KeptCampaign.Type
      return c.json(body, 200, { etag: body.etag })
    }
  )
  .put(
    "/:desk/:year",
    describe({
      ...common,
      summary: { zh: "布置或调整一个年度的报送工作", en: "Open or change the campaign of a year" },
      preconditions: ["If-Match", "If-None-Match"],
      body: "CampaignPlan",
      answers: {
        200: { says: { zh: "已调整", en: "changed" }, body: "KeptCampaign", headers: ["ETag"] },
        201: { says: { zh: "已布置", en: "opened" }, body: "KeptCampaign", headers: ["ETag", "Location"] }
      },
      refusals: [507]
    }),
    inPath("desk", "year"),
    inBody("CampaignPlan"),
    async (c) => {
      const { desk, year } = c.req.valid("param")
      const seen = expected(c)
      const { by } = await allowed(c, "arrange", desk)
      const { desks } = c.get("services").storage
      const { tree } = await run(desks.tree)
      const earlier = await run(desks.campaign(desk, year))
      const campaign = planned(tree, desk, year, c.req.valid("json"), by, earlier?.campaign)
      const { version } = await run(desks.keep(campaign, by, seen === "none" ? 0 : seen))
      const body = { version, etag: tag(version), campaign } satisfies typeof answers.KeptCampaign.Type
      return seen === "none"
        ? c.json(body, 201, {
            etag: body.etag,
            location: located(c, `/v1/campaigns/${encodeURIComponent(desk)}/${year}`)
          })
        : c.json(body, 200, { etag: body.etag })
    }
  )
  .get(
    "/:desk/:year/progress",
    describe({
      ...common,
      parameters: ["desk", "year", "day"],
      summary: {
        zh: "报送进度：谁未报、谁逾期，合计与各分支",
        en: "Progress: who has not filed, who is late, in all and by branch"
      },
      answers: { 200: { says: ok, body: "CampaignProgress" } }
    }),
    inPath("desk", "year"),
    inQuery("day"),
    async (c) => {
      const { desk, year } = c.req.valid("param")
      const { day = today() } = c.req.valid("query")
      await allowed(c, "read", desk)
      const services = c.get("services")
      const { campaign } = await campaignOf(services, desk, year)
      const { tree } = await run(services.storage.desks.tree)
      const [filings, drafts] = await Promise.all([filedIn(services, year), drafting(services, year)])
      const known = new Map(
        campaign.expected.map((unit) => {
          const filed = filings.get(unit)
          return [unit, { hasDraft: drafts.has(unit), ...(filed && { filed }) }] as const
        })
      )
      return c.json(shown(campaign, Progress.progress(campaign, tree, known, day), day))
    }
  )
