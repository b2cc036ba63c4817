/**
 * Terms of the field with one character taken for another that sounds or looks alike: 行政夏议, 监督保章, 依伸请公开.
 *
 * Only terms of four characters or more, and only characters with which the term is no Chinese, not even where one word ends as the next
 * begins. What is right somewhere, as 社会评论 and 社会组织领到补助, is left out.
 *
 * @module
 */

/** A term as it is written wrongly, and as it is meant. */
export interface Confused {
  readonly wrong: string
  readonly right: string
}

/** A character, and those that it is taken for: of the same sound, and of a like shape. */
const alike: ReadonlyMap<string, string> = new Map(
  `政证正征整 府俯付腑 务物雾误 信芯 息西习希惜席 公功宫 开幵井廾凯 依衣伊医倚 申伸甲由身神绅 请清晴青诸 主住注王柱 动东冻懂董洞
   行刑形 复覆付负服夏腹 议义仪译宜论 诉述拆素诚 讼颂松论诵 规归贵轨观 范犯泛饭 性姓形型 文问闻 件健见伴仵 罚伐阀 许需浒 可克刻司
   强墙抢 制治置质致 度渡席 报抱暴 告高靠吿 办力半 理里利礼李 结洁诘劫 果裹 转专传 审甚 维唯 纠究赳 持恃 予矛 提题堤 供共
   民名明 网往罔 站占战栈 户护沪 监坚 督都毒睹 保宝堡 障章嶂 平评凭 建健 设没 管官馆 策册 解介 读续渎毒 权拳 益意易盖
   组祖阻 织识炽 构购沟够 秘必泌 密蜜 隐稳 私思司 评平 众重从 参叁 与予 域遇 领岭 效校 措错 施试 究纠 核合 筹愁 进近 培陪
   训驯 责则 任认 落洛 实时 考拷 群郡 导到 存荐 满瞒 意义 听昕 级极 章张`
    .split(/\s+/u)
    .map((each) => [each.charAt(0), each.slice(1)])
)

/** Terms that no sound sentence has with one of these characters in place of its own. */
const terms =
  `政府信息公开 政府信息 政务公开 政务服务 依申请公开 信息公开申请 主动公开 行政复议 行政诉讼 行政许可 行政强制 规范性文件
   年度报告 工作报告 办理结果 结转下年 上年结转 尚未审结 结果纠正 结果维持 无法提供 人民政府 门户网站 监督保障 平台建设 信息管理
   政策解读 合法权益 其他组织 社会组织 法律服务机构 国家秘密 商业秘密 个人隐私 社会评议 公众参与 重点领域 长效机制 改进措施
   责任追究 工作考核 统筹推进 业务培训 贯彻落实 组织领导 规章制度 行政机关 意见建议 审核把关`.split(/\s+/u)

/** Right somewhere: 通行证许可, 发行证机关, 社会评论, 社会组织领到. */
const sound = new Set(["行证许可", "行证机关", "行征机关", "社会评论", "组织领到"])

/** Every term with one of its characters taken for another, each once; longer terms first. */
export const confusions: ReadonlyArray<Confused> = terms
  .toSorted((one, other) => other.length - one.length)
  .flatMap((right) =>
    Array.from(right).flatMap((character, at) =>
      Array.from(alike.get(character) ?? "", (other) => ({
        wrong: right.slice(0, at) + other + right.slice(at + 1),
        right
      }))
    )
  )
  .filter(({ wrong }) => !sound.has(wrong))
