// Traditional Chinese characters and the simplified ones that replace them for matching. Japanese words are folded
// the same way on both sides.

const PAIRS =
  '審审簽签檢检測测試试驗验證证準准備备監监發发佈布線线後后滾滚復复還还變变應应報报聯联絡络繫系務务產产運运維维負负' +
  '責责經经職职稱称狀状態态進进開开關关閉闭階阶結结確确認认緊紧級级說说執执標标閾阈頻频條条過过處处單单間间時时鐘钟' +
  '個个無无沒没於于則则請请寫写參参資资錄录選选擇择須须議议決决總总與与為为業业實实際际輸输檔档數数據据庫库環环設设' +
  '項项終终觀观當当僅仅達达預预誤误錯错連连計计劃划導导員员門门組组長长專专號号樣样評评補补護护熱热範范圍围體体張张' +
  '題题閱阅讀读順顺啟启週周別别異异採采權权額额滿满轉转遷迁戶户鍵键強强傳传儲储紀纪記记誌志歷历術术語语貼贴話话電电' +
  '郵邮註注釋释歸归屬属辦办質质緩缓擱搁掛挂駁驳絕绝圖图檻槛點点該该這这會会對对動动從从減减層层壓压練练團团隊队訊讯' +
  '問问訓训廣广場场銷销網网頁页類类複复營营幹干廢废錶表幣币擴扩縮缩隱隐離离雜杂雙双難难雲云優优價价內内兩两冊册凍冻' +
  '劑剂創创勞劳匯汇協协區区卻却叢丛嚴严圓圆壞坏奪夺媽妈學学寶宝將将尋寻屆届島岛幾几廠厂彈弹徑径徹彻恆恒悅悦憑凭戰战' +
  '戲戏擊击擋挡攔拦敗败敵敌斷断舊旧曆历東东構构極极檯台歡欢歲岁殘残毀毁氣气涼凉淨净灣湾爭争牆墙獨独獲获現现瑣琐畫画' +
  '癥症盡尽盤盘眾众碼码礎础禮礼種种穩稳窮穷競竞筆笔節节糧粮純纯紅红細细紹绍給给統统綠绿緒绪編编緣缘縣县織织罰罚義义' +
  '習习聲声臨临興兴舉举艱艰蓋盖藍蓝蘭兰衛卫衝冲裝装規规視视覺觉覽览討讨許许詞词詢询詳详誰谁調调論论諮咨謝谢譯译讓让' +
  '貨货貴贵買买費费賬账賴赖趕赶趨趋跡迹軟软較较載载輔辅輕轻輪轮農农違违遠远適适遲迟邏逻鄰邻釘钉鈕钮鋪铺鎖锁鏈链鐵铁' +
  '鑰钥閒闲閥阀陣阵陸陆隨随險险雖虽霧雾靈灵靜静響响頂顶領领頭头顯显風风飛飞飯饭館馆駐驻驅驱黃黄'

const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at + 1 < PAIRS.length; at += 2) SIMPLIFIED.set(PAIRS.charAt(at), PAIRS.charAt(at + 1))

const HAN = /[\u4e00-\u9fff]/g

/** The text with simplified characters in place of traditional ones; as long as before. */
export function simplify(text: string): string {
  return text.replace(HAN, (character) => SIMPLIFIED.get(character) ?? character)
}
