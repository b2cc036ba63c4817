/**
 * Terms of the field with one character taken for another that sounds or looks alike: 行政夏议, 监督保章, 依伸请公开.
 *
 * Only terms of three characters or more, and only characters with which the term is no Chinese, not even where one word ends as the next
 * begins. What is right somewhere, as 社会评论 and 社会组织领到补助, is left out.
 *
 * @module
 */
import { terms } from "./terms.ts"

/** A term as it is written wrongly, and as it is meant. */
export interface Confused {
  readonly wrong: string
  readonly right: string
}

/** A character, and those that it is taken for: of the same sound, and of a like shape. */
const alike: ReadonlyMap<string, string> = new Map(
  `政证正征整攻 府俯付腑 务物雾误 信芯 息西习希惜席倌 公功宫工 开幵井廾凯 依衣伊医倚 申伸甲由身神绅 请清晴青诸情
   主住注王柱 动东冻懂董洞 行刑形 复覆付负服夏腹 议义仪译宜论 诉述拆素诚 讼颂松论诵 规归贵轨观 范犯泛饭
   性姓形型生牲 文问闻 件健见伴仵 罚伐阀法 许需浒 可克刻司 强墙抢 制治置质致志刺 度渡席肚 报抱暴 告高靠吿 办力半
   理里利礼李 结洁诘劫 果裹 转专传 审甚申 维唯惟围 纠究赳 持恃特 予矛与 提题堤 供共 民名明入 网往罔纲 站占战栈
   户护沪 监坚 督都毒睹 保宝堡 障章嶂帐 平评凭坪 建健见 设没 管官馆 策册 解介 读续渎毒 权拳 益意易盖一 组祖阻
   织识炽 构购沟够 秘必泌 密蜜 隐稳 私思司 评平坪苹 众重从共 参叁 与予 域遇玉城 领岭颔 效校笑 措错 施试 究纠 核合
   筹愁仇 进近 培陪倍 训驯川 责则贵债 任认 落洛 实时 考拷烤 群郡 导到 存荐村 满瞒 意义 听昕厅 级极 章张 成城 法发
   机积几 指旨拾 南楠男甫难 氛分纷 围为违 专砖 负付 逾预愈 补扑朴卜 正证政下 掌撑 握屋 在再 受授爱 举巨 时实
   限现线很 按安案 答达 切彻窃且 关观官 化花划 标表 准淮 校笑 境竞竟镜 媒煤谋 体题休 号好 估古故 察查 归规 神申
   精情 思司 想相 清请 单旦 栏拦兰 目日 员圆 业叶 水永 高搞 统通同 推堆 队对 伍五 宣喧 传船转 展占 步歩 拓括 宽觉
   渠巨集 道到 把吧 更夏 新薪 及急 护户扩 测侧 安按 全金 要耍 点占 工公 作做 人入 据剧 数树 条调 例列 事是 处外触
   起启 引因 发法 败拜 错措 撤澈 回会 驳泊 判叛 决绝 收受 到道 免兔 费废 缴激 通同 知之 期其 延沿 律津 台苔抬 问间
   打大 善扇 博傅 里理 河何 和合 题提 求球 升生 享亨 确碓 查察 整正 询洵 访仿 谈淡 纲网 程呈 序续叙 练炼 检捡 常长
   态太 环坏 节结 质置 量两 深探 细纽 层屋 属厉 岗冈 位立 线钱 资姿 源原`
    .split(/\s+/u)
    .map((each) => [each.charAt(0), each.slice(1)])
)

/** Right somewhere, or made of two right words where they meet: 发行证机关, 社会评论, 服务|永平, 进入|民政|府. */
const sound = new Set(
  `一功开 之情权 信息圆 债任人 准确型 准确姓 准确形 准确牲 准确生 则任人 制度划 制度花 办宫室 参与席 参与拳 参与渡
   参与肚 实效性 常态划 常态花 情细化 时效型 时效姓 时效形 时效牲 时效生 申情人 申清人 申请入 监督拳 监都权 知情拳
   精细划 精细花 联络圆 自然入 表达拳 规范型 规范姓 规范形 规范牲 规范生 责任入 贵任人 透明席 透明渡 透明肚 针对型
   针对姓 针对形 针对牲 针对生 长效划 长效花 集约划 集约花 不与公开 不与受理 不与处理 不予外理 不予爱理 与以公开
   与以驳回 专人负债 业务永平 业雾水平 主动工开 主要领到 举报投诚 人名政府 人名群众 人民政付 人民政俯 人民政腑
   会应关切 住要问题 住要领导 依法依归 依法医规 依法宝障 保密审察 入民政府 公井水平 公从参与 公共参与 公开信习
   公开信希 公开信席 公开信惜 公开信西 公开平抬 公开平苔 公开时很 公开时效 公开时现 公开时线 公开是项 公开水凭
   公开水坪 公开水评 公开永平 公开饭围 其他外理 分管领到 办是指南 功开平台 功开方式 功开时限 功开水平 压实则任
   压时责任 发定时限 发定期限 合法权一 合法权意 合法权易 合法权盖 坚强领到 夏新维护 存再问题 安时答复 定其检查
   定期检察 审核把官 审核把观 宫开平台 宫开方式 宫开时限 宫开水平 工作大算 工做人员 工开平台 工开方式 工开时限
   工开水平 归定时限 往上调查 意见见议 扎时推进 按全生产 按全管理 按全防护 政务工开 政策解毒 明生领域 更新围护
   服务永平 服物质量 服雾水平 村在问题 柱要问题 柱要领导 案时答复 正确领到 毒查考核 法定其限 法定时很 法定时现
   法定时线 法定期很 法定期现 法定期线 注要问题 注要领导 王要问题 王要领导 监都保障 监都管理 督促检察 督察考核
   督查考合 睹查考核 矛以公开 矛以驳回 社会评论 纲上调查 组织领到 结果维特 统计其限 网上调察 网络按全 群从关切
   群从满意 群从监督 考核平价 荐在问题 落实则任 落时责任 行政外罚 行整机关 行证处罚 行证复议 行证强制 行证机关
   行证许可 行证诉讼 被申请入 观定时限 规定时很 规定时现 规定时线 规犯有序 规范有叙 规范有续 责认清单 贵定时限
   轨定时限 部分工开 都查考核 重占领域 重复由请 重大项日 重负申请 金会精神 队五建设 领到小组 领到责任 领导小祖
   领导小阻 伊申请公开 信息处理废 信西化建设 倚申请公开 公共查阅占 医申请公开 存再的问题 村在的问题 编制本报靠
   编制本报高 编治本报告 群从满意度 群众满意席 群众满意渡 群众满意肚 荐在的问题 衣申请公开 近一步优化 近一步健全
   近一步加大 近一步加强 近一步完善 近一步强化 近一步提升 近一步提高 近一步深化 近一步规范 逾期未卜正 信息公开由请
   内部事物信息 加强组织领到 大量反复由请 标准化规范划 标准化规范花 社会公意组织 行政查询是项 行证执法案卷
   行证查询事项`.split(/\s+/u)
)

/** Every term with one of its characters taken for another, each once; longer terms first. */
export const confusions: ReadonlyArray<Confused> = terms
  .map(({ term }) => term)
  .toSorted((one, other) => other.length - one.length)
  .flatMap((right) => {
    // These are thousands, made whenever a command starts.
    const all: Array<Confused> = []
    for (let at = 0; at < right.length; at++)
      for (const other of alike.get(right.charAt(at)) ?? "") {
        const wrong = right.slice(0, at) + other + right.slice(at + 1)
        if (!sound.has(wrong)) all.push({ wrong, right })
      }
    return all
  })
