/**
 * The characters meant by the radicals that some printers put in their place: 人⺠ for 人民, by Unicode's EquivalentUnifiedIdeograph.
 *
 * Kangxi radicals (U+2F00…) fold by NFKC; these of the Supplement (U+2E80…) have no such mapping. Only whole characters are listed, and
 * two Kangxi radicals that fold to old forms (戶, 靑), which fonts draw as they draw those that offices write.
 *
 * @module
 */

const pairs =
  "⺁厂⺇几⺈刀⺊卜⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青"

const meant = new Map(pairs.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const))

/** With every radical as the character it stands for. */
export const withoutRadicals = (text: string): string =>
  text.replaceAll(/[\u2e80-\u2fdf]/gu, (radical) => meant.get(radical) ?? radical.normalize("NFKC"))
