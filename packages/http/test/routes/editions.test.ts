/** The form as data, open to all: editions with their parts, every address with its label, rules with their equations, the schema. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { rules } from "@gongkai/core/check"
import { label, slots } from "@gongkai/core/Edition"
import { jsonSchema } from "@gongkai/core/jsonSchema"
import { describe, expect, it } from "vitest"
import { host } from "../support/host.ts"

const { app } = await host()
/** Without a token. */
const open = (path: string) => app.request(`/v1/editions${path}`)
const json = async <A>(path: string): Promise<A> => (await open(path)).json() as Promise<A>

describe.each([edition2019, edition2021])("edition $key", (edition) => {
  it("tells its parts in their order, with the headings that are printed", async () => {
    const { sections, ...about } = await json<{ readonly sections: ReadonlyArray<object> }>(`/${edition.key}`)
    expect(about).toMatchObject({ key: edition.key, title: edition.title, years: edition.years })
    expect(sections).toMatchObject(edition.sections.map(({ key, kind }) => ({ key, kind })))
    expect(sections[0]).toMatchObject({ heading: expect.stringMatching(/^一、/u) })
  })
  it("gives every address once, with its label and measure, in reading order", async () => {
    interface Told {
      readonly forms: ReadonlyArray<{ readonly key: string; readonly cells: ReadonlyArray<object> }>
    }
    const { forms } = await json<Told>(`/${edition.key}/form`)
    expect(forms.flatMap(({ cells }) => cells)).toEqual(
      slots(edition).map((slot) => ({ cell: slot.cell, label: label(slot), measure: slot.measure }))
    )
  })
  it("gives every rule with its clause, and sums as equations", async () => {
    interface Told {
      readonly rules: ReadonlyArray<{ readonly id: string; readonly cites: object; readonly equations?: object }>
    }
    const told = await json<Told>(`/${edition.key}/rules`)
    expect(told.rules.map(({ id }) => id)).toEqual(rules(edition).map(({ id }) => id))
    for (const { cites } of told.rules) expect(cites).toMatchObject({ clause: expect.any(String) })
    expect(told.rules.filter(({ equations }) => equations !== undefined)).toHaveLength(
      rules(edition).filter((rule) => "equations" in rule).length
    )
  })
  it("gives the schema of its files, as what it is", async () => {
    const answer = await open(`/${edition.key}/schema`)
    expect(answer.headers.get("content-type")).toBe("application/schema+json")
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(jsonSchema(edition))))
  })
})

describe("editions", () => {
  it("are all listed", async () => {
    const { items } = await json<{ readonly items: ReadonlyArray<{ readonly key: string }> }>("")
    expect(items.map(({ key }) => key)).toEqual(expect.arrayContaining(["2019", "2021"]))
  })
  it("may be kept for an hour, since they change only with the program", async () => {
    for (const path of ["", "/2021", "/2021/form", "/2021/rules", "/2021/schema"]) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await open(path)).headers.get("cache-control")).toBe("public, max-age=3600")
    }
  })
  it("that are none are not found", async () => {
    expect((await open("/2015/form")).status).toBe(404)
  })
})
