/** Which whole a list is of, where it begins and where it ends, told by the words around its numbers. */
import { describe, expect, it } from "@effect/vitest"
import { said } from "../../support/said.ts"

const parts = (...paragraphs: ReadonlyArray<string>) => said("text.parts-add-up", ...paragraphs)

describe("the whole of a list", () => {
  it.each([
    ["a bracket is none", "收到申请27件（含上年结转3件），其中予以公开12件，不予公开8件，无法提供7件。"],
    ["a change is none", "受理申请38件，比上年增加12件，其中网上20件、信函18件。"],
    ["last year's number is none", "受理申请38件，上年为26件，其中网上20件、信函18件。"],
    ["clauses may stand between", "受理申请38件，各件均按规定办理，其中网上20件、信函18件。"],
    ["it may stand in the sentence before", "发布各类信息2834篇，涉及多个栏目。其中动态815条、解读17条、其他2002条。"],
    ["it may be said again", "年内受理申请13件。所受理的13件申请中，予以公开9件，不予公开4件。"],
    ["two numbers in one list may be it together", "行政复议7件和行政诉讼4件，其中维持6件，撤回3件，在办2件。"],
    ["numbers may stand in front", "全年收到申请5件。3件予以公开，2件不予公开。"],
    ["units may differ", "公开信息108条，其中动态74件，公告34条。"],
    ["a clause with 含 is none", "收到申请27件，含上年结转3件，其中予以公开12件，不予公开8件，无法提供7件。"],
    ["what was carried in may be among its parts", "新收24件，另有上年结转3件，其中予以公开12件，不予公开15件。"],
    ["numbers may stand in brackets behind their names", "发布信息100条，其中动态（60条）、公告（40条）。"],
    ["rounded numbers come to it within their rounding", "发布信息61.87万条，其中市级20.15万条、县级41.73万条。"],
    ["a unit may stand only once", "答复申请60件，其中予以公开、部分公开、不予公开分别为30、20、10件。"]
  ])("%s", (_, text) => expect(parts(text)).toEqual([]))

  it.each([
    "收到申请27件（含上年结转3件），其中予以公开12件，不予公开9件，无法提供7件。",
    "受理申请38件，比上年增加12件，其中网上27件、信函18件。",
    "受理申请38件，上年为26件，其中网上20件、信函28件。",
    "受理申请38件，各件均按规定办理，其中网上27件、信函18件。",
    "发布各类信息2834篇，涉及多个栏目。其中动态815条、解读17条、其他2012条。",
    "年内受理申请13件。所受理的13件申请中，予以公开9件，不予公开8件。",
    "行政复议7件和行政诉讼4件，其中维持6件，撤回3件，在办9件。",
    "全年收到申请5件。4件予以公开，2件不予公开。",
    "公开信息108条，其中动态84件，公告34条。",
    "答复申请60件，其中予以公开、部分公开、不予公开分别为30、20、16件。",
    "收到申请27件，含上年结转3件，其中予以公开18件，不予公开8件，无法提供7件。",
    "新收24件，另有上年结转3件，其中予以公开12件，不予公开16件。",
    "发布信息100条，其中动态（67条）、公告（40条）。",
    "发布信息61.87万条，其中市级20.15万条、县级42.73万条。"
  ])("is exceeded: %s", (text) => expect(parts(text)).toHaveLength(1))

  it("of another sentence is told apart from the words that are quoted", () => {
    expect(parts("发布信息60条。其中动态50条、公告20条。")).toEqual([
      "“50条、公告20条”所列各项50＋20＝70条，与前文的60条相差10条"
    ])
  })
})

describe("the members of a list", () => {
  it.each([
    ["end where another act begins", "收到申请10件，其中网上6件，信函4件，答复10件。"],
    ["end at what is counted beside them", "发布信息250条，其中文字150条、图解100条，另有视频300条。"],
    ["are told apart in one way at a time", "受理申请38件，其中网上20件，信函18件，自然人35件，法人3件。"],
    ["of a bracket belong to the number before it", "受理申请20件，其中公民18件（网上15件、当面3件），法人2件。"],
    ["of a second list may be of the same whole", "受理申请9件，其中网上6件、信函3件，其中予以公开7件、不予公开1件。"],
    ["of a list within a list may be either's", "受理申请9件，其中网上6件，其中外地2件、本地4件，信函3件。"],
    ["go on behind semicolons", "公开信息100条，其中：动态60条；公告30条；解读10条。"],
    ["may overlap where they are channels", "公开信息1305条，其中网站公开1305条，微信公开210条。"],
    [
      "of an item end with the item",
      "答复申请71件，其中予以公开41件，部分公开6件；不予公开4件，包括商业秘密3件、个人隐私1件；无法提供15件，包括未掌握11件、需要加工4件；不予处理3件；其他处理2件。"
    ],
    ["of an item need not be all of it", "公告300条，其中招标120条；动态250条；政策90条。"],
    [
      "may stand before what is counted beside the whole",
      "制发规范性文件9件，其中新制定7件、修订2件；废止4件；现行有效60件。"
    ],
    ["may each be as many as the whole where they overlap", "解读政策18件，其中文字18件，图解10件，视频3件。"],
    ["are of the matter of the whole", "公开信息66条，其中动态40条、公告20条，依申请公开8条。"],
    ["end where cases are counted anew", "行政复议5件，其中维持3件、纠正2件，行政诉讼6件，维持6件。"],
    ["end before the whole of the next list", "受理申请26件，其中网上20件、信函6件，收到来信30件，其中表扬10件。"],
    [
      "may take in what was carried in, wherever it is named",
      "上年结转申请2件。本年受理申请12件，其中予以公开10件，不予公开4件。"
    ],
    ["stop at a clause of its own", "公开信息100条，其中动态60条、公告40条；收到来信80件。"]
  ])("%s", (_, text) => expect(parts(text)).toEqual([]))

  it.each([
    "受理申请38件，其中网上25件，信函18件，自然人35件，法人3件。",
    "受理申请38件，其中网上20件，信函18件，自然人39件，法人3件。",
    "受理申请20件，其中公民18件（网上15件、当面9件），法人2件。",
    "受理申请9件，其中网上6件，其中外地2件、本地4件，信函8件。",
    "予以公开41件；不予公开4件，包括商业秘密3件、个人隐私2件；无法提供15件。",
    "公开信息1000条，其中政策300条、公告207条；动态500条。",
    "公开信息100条，其中：动态60条；公告30条；解读17条。",
    "公开规章12件（含新制定8件、修改4件、废止3件），文件40件。",
    "受理申请26件，按申请方式分，网上20件、信函9件；按申请人分，自然人25件、法人1件。",
    "公开信息数563条，通过公众号公开信息数552条，通过网站公开信息数18条。"
  ])("come to more than it: %s", (text) => expect(parts(text)).toHaveLength(1))
})
