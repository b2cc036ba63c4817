/**
 * An edition as an SDMX-ML 2.1 structure message: concepts, codelists, a data structure and its dataflow.
 *
 * https://sdmx.org/standards-2/: an observation is known by organ, table, row, column and year. Which rows and columns cross is a
 * constraint. The standard of 2011 has no place for sums: each equation is an annotation of the structure.
 *
 * @module
 */
import { lines, type Line, printed } from "@gongkai/core/Axis"
import { type Edition, forms, heading, slots } from "@gongkai/core/Edition"
import { show } from "@gongkai/core/Equation"
import { escape } from "../escape.ts"
import { demanded, nameOfKey, titleOf } from "./cells.ts"

const agency = "GONGKAI"
const version = "1.0"

interface Code {
  readonly id: string
  readonly name: string
}

const named = (name: string): string => `<com:Name xml:lang="zh">${escape(name)}</com:Name>`

const codelist = (id: string, name: string, codes: ReadonlyArray<Code>): string =>
  `<str:Codelist id="${id}" agencyID="${agency}" version="${version}">${named(name)}` +
  `${codes.map((code) => `<str:Code id="${code.id}">${named(code.name)}</str:Code>`).join("")}</str:Codelist>`

/** Lines of all forms under one list: rows of two forms may share a key, and then the form's own stands in front. */
const codesOf = (edition: Edition, side: "rows" | "columns"): ReadonlyArray<Code> => {
  const all = forms(edition).flatMap((form) =>
    form.blocks.flatMap((block) =>
      lines(block[side]).map((line: Line) => ({ id: lineCode(form.key, line.key), name: printed(line) || form.title }))
    )
  )
  return [...new Map(all.map((code) => [code.id, code])).values()]
}

/** A row or column by a name of its own in the list: `requests__outcome_granted`. */
const lineCode = (form: string, key: string): string => `${form}__${nameOfKey(key)}`

const dimensions = [
  { id: "REPORTING_ORGAN", name: "行政机关" },
  { id: "FORM", name: "表", list: "CL_FORM" },
  { id: "ROW", name: "行", list: "CL_ROW" },
  { id: "COLUMN", name: "列", list: "CL_COLUMN" }
] as const

const concepts = [
  ...dimensions,
  { id: "TIME_PERIOD", name: "年度" },
  { id: "OBS_VALUE", name: "数值" },
  { id: "OBS_STATUS", name: "数值的状态" },
  { id: "UNIT_MEASURE", name: "计量单位" }
]

const identity = (id: string): string =>
  `<str:ConceptIdentity><Ref id="${id}" maintainableParentID="CS_GONGKAI" maintainableParentVersion="${version}" agencyID="${agency}" package="conceptscheme" class="Concept"/></str:ConceptIdentity>`

const coded = (list: string): string =>
  `<str:LocalRepresentation><str:Enumeration><Ref id="${list}" version="${version}" agencyID="${agency}" package="codelist" class="Codelist"/></str:Enumeration></str:LocalRepresentation>`

const formatted = (type: string): string =>
  `<str:LocalRepresentation><str:TextFormat textType="${type}"/></str:LocalRepresentation>`

const attribute = (id: string, list: string, status: "Mandatory" | "Conditional"): string =>
  `<str:Attribute id="${id}" assignmentStatus="${status}">${identity(id)}${coded(list)}` +
  `<str:AttributeRelationship><str:PrimaryMeasure><Ref id="OBS_VALUE"/></str:PrimaryMeasure></str:AttributeRelationship></str:Attribute>`

const annotations = (edition: Edition): string =>
  `<com:Annotations>${demanded(edition)
    .map(
      (equation) =>
        `<com:Annotation><com:AnnotationTitle>${escape(equation.rule)}</com:AnnotationTitle><com:AnnotationType>EQUATION</com:AnnotationType>` +
        `<com:AnnotationText xml:lang="en">${escape(show(equation))}</com:AnnotationText></com:Annotation>`
    )
    .join("")}</com:Annotations>`

const structure = (edition: Edition, id: string): string =>
  `<str:DataStructure id="${id}" agencyID="${agency}" version="${version}">${annotations(edition)}${named(titleOf(edition))}` +
  `<str:DataStructureComponents><str:DimensionList id="DimensionDescriptor">` +
  dimensions
    .map(
      (each, at) =>
        `<str:Dimension id="${each.id}" position="${at + 1}">${identity(each.id)}${"list" in each ? coded(each.list) : formatted("String")}</str:Dimension>`
    )
    .join("") +
  `<str:TimeDimension id="TIME_PERIOD" position="${dimensions.length + 1}">${identity("TIME_PERIOD")}${formatted("GregorianYear")}</str:TimeDimension></str:DimensionList>` +
  `<str:AttributeList id="AttributeDescriptor">${attribute("OBS_STATUS", "CL_OBS_STATUS", "Mandatory")}${attribute("UNIT_MEASURE", "CL_UNIT_MEASURE", "Conditional")}</str:AttributeList>` +
  `<str:MeasureList id="MeasureDescriptor"><str:PrimaryMeasure id="OBS_VALUE">${identity("OBS_VALUE")}${formatted("Decimal")}</str:PrimaryMeasure></str:MeasureList>` +
  `</str:DataStructureComponents></str:DataStructure>`

const value = (dimension: string, code: string): string =>
  `<com:KeyValue id="${dimension}"><com:Value>${code}</com:Value></com:KeyValue>`

/** Which table, row and column there is a number for. */
const constraint = (edition: Edition, id: string): string => {
  const keys = slots(edition).map(({ form, row, column }) => {
    return `<str:Key>${value("FORM", form.key)}${value("ROW", lineCode(form.key, row.key))}${value("COLUMN", lineCode(form.key, column.key))}</str:Key>`
  })
  return (
    `<str:ContentConstraint id="${id}_CELLS" agencyID="${agency}" version="${version}" type="Allowed">${named("有数的格")}` +
    `<str:ConstraintAttachment><str:DataStructure><Ref id="${id}" agencyID="${agency}" version="${version}" package="datastructure" class="DataStructure"/></str:DataStructure></str:ConstraintAttachment>` +
    `<str:DataKeySet isIncluded="true">${keys.join("")}</str:DataKeySet></str:ContentConstraint>`
  )
}

const statuses: ReadonlyArray<Code> = [
  { id: "number", name: "数" },
  { id: "blank", name: "未填" },
  { id: "none", name: "本项全年无" },
  { id: "notApplicable", name: "不适用" },
  { id: "unread", name: "未读" }
]

const units: ReadonlyArray<Code> = [
  { id: "count", name: "件" },
  { id: "change", name: "增减" },
  { id: "amount", name: "万元" }
]

const space = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"

/** The message as XML. It says a day only because the standard demands one: that on which the edition's first report year begins. */
export const sdmx = (edition: Edition): string => {
  const id = `DSD_GONGKAI_${edition.key}`
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<mes:Structure xmlns:mes="${space}/message" xmlns:str="${space}/structure" xmlns:com="${space}/common">` +
    `<mes:Header><mes:ID>GONGKAI_${edition.key}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>${edition.years.from}-01-01T00:00:00Z</mes:Prepared><mes:Sender id="${agency}"/></mes:Header>` +
    `<mes:Structures>` +
    `<str:Dataflows><str:Dataflow id="DF_GONGKAI_${edition.key}" agencyID="${agency}" version="${version}">${named(titleOf(edition))}` +
    `<str:Structure><Ref id="${id}" version="${version}" agencyID="${agency}" package="datastructure" class="DataStructure"/></str:Structure></str:Dataflow></str:Dataflows>` +
    `<str:Codelists>${codelist(
      "CL_FORM",
      "表",
      forms(edition).map((form) => ({ id: form.key, name: heading(edition, form) }))
    )}${codelist("CL_ROW", "行", codesOf(edition, "rows"))}${codelist("CL_COLUMN", "列", codesOf(edition, "columns"))}` +
    `${codelist("CL_OBS_STATUS", "数值的状态", statuses)}${codelist("CL_UNIT_MEASURE", "计量单位", units)}</str:Codelists>` +
    `<str:Concepts><str:ConceptScheme id="CS_GONGKAI" agencyID="${agency}" version="${version}">${named("年度报告的概念")}` +
    `${concepts.map((concept) => `<str:Concept id="${concept.id}">${named(concept.name)}</str:Concept>`).join("")}</str:ConceptScheme></str:Concepts>` +
    `<str:DataStructures>${structure(edition, id)}</str:DataStructures>` +
    `<str:Constraints>${constraint(edition, id)}</str:Constraints>` +
    `</mes:Structures></mes:Structure>\n`
  )
}
