/** A form is blocks of rows and columns, and every place for a number in them. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Form from "../../src/form/Form.ts"
import { forms } from "../support/axes.ts"
import { law } from "../support/law.ts"

const [, proactive2019] = edition2019.sections
const [, proactive2021, requests2021] = edition2021.sections
const measured = (form: Form.Form, measure: string) =>
  Form.slots(form).flatMap((slot) => (slot.measure === measure ? slot.cell : []))

describe("the slots of a form", () => {
  it("come row by row, and in a row column by column", () => {
    expect(
      Form.slots(proactive2021)
        .slice(0, 4)
        .map(({ cell }) => cell)
    ).toEqual([
      "proactive/rules/issued",
      "proactive/rules/repealed",
      "proactive/rules/inForce",
      "proactive/normativeDocuments/issued"
    ])
  })

  it("hold counts, but for 本年收费金额 in 2021", () => {
    expect(measured(proactive2021, "amount")).toEqual(["proactive/fees/amount"])
    expect(measured(proactive2021, "change")).toEqual([])
    expect(measured(requests2021, "count")).toHaveLength(175)
  })

  it("hold changes under 本年增/减 and an amount under 采购总金额 in 2019", () => {
    expect(measured(proactive2019, "change")).toEqual([
      "proactive/licensing/change",
      "proactive/otherServices/change",
      "proactive/penalties/change",
      "proactive/coercion/change",
      "proactive/fees/change"
    ])
    expect(measured(proactive2019, "amount")).toEqual(["proactive/procurement/amount"])
  })

  law("have an address each, whatever the form", [forms], ([form]) => {
    const cells = Form.slots(form).map(({ cell }) => cell)
    expect(new Set(cells).size).toBe(cells.length)
  })
})
