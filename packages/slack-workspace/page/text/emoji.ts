/** Names of emoji as Slack writes them between colons, for those that people and the bot use most. */
const table = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|eyes 👀
tada 🎉|heart ❤️|green_heart 💚|blue_heart 💙|yellow_heart 💛|clap 👏|pray 🙏|raised_hands 🙌|raised_hand ✋|wave 👋
muscle 💪|ok_hand 👌|handshake 🤝|point_right 👉|point_left 👈|point_up ☝️|point_down 👇|smile 😄|smiley 😃|grinning 😀
slightly_smiling_face 🙂|wink 😉|blush 😊|joy 😂|sweat_smile 😅|sunglasses 😎|heart_eyes 😍|thinking_face 🤔|neutral_face 😐
confused 😕|worried 😟|cry 😢|sob 😭|open_mouth 😮|disappointed 😞|tired_face 😫|sleeping 😴|relieved 😌|hugging_face 🤗
question ❓|grey_question ❔|exclamation ❗|warning ⚠️|no_entry ⛔|no_entry_sign 🚫|information_source ℹ️|bulb 💡|mag 🔍
mag_right 🔎|bell 🔔|no_bell 🔕|loudspeaker 📢|mega 📣|speech_balloon 💬|left_speech_bubble 🗨️|thought_balloon 💭
calendar 📅|date 📅|spiral_calendar_pad 🗓️|spiral_calendar 🗓️|clock9 🕘|alarm_clock ⏰|hourglass ⌛|hourglass_flowing_sand ⏳
stopwatch ⏱️|round_pushpin 📍|pushpin 📌|paperclip 📎|link 🔗|memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋|book 📖|books 📚
open_book 📖|notebook 📓|bookmark 🔖|bookmark_tabs 📑|page_facing_up 📄|newspaper 📰|envelope ✉️|email ✉️|incoming_envelope 📨
package 📦|file_folder 📁|open_file_folder 📂|card_index_dividers 🗂️|bar_chart 📊|chart_with_upwards_trend 📈|mailbox 📫
house 🏠|house_with_garden 🏡|office 🏢|factory 🏭|school 🏫|seedling 🌱|herb 🌿|four_leaf_clover 🍀|evergreen_tree 🌲
deciduous_tree 🌳|sunflower 🌻|bouquet 💐|sun_with_face 🌞|sunny ☀️|umbrella ☔|cloud ☁️|snowflake ❄️|rainbow 🌈|fire 🔥
star ⭐|star2 🌟|sparkles ✨|zap ⚡|boom 💥|100 💯|rocket 🚀|train 🚆|bus 🚌|car 🚗|bike 🚲|airplane ✈️|ship 🚢|world_map 🗺️
earth_africa 🌍|compass 🧭|coffee ☕|tea 🍵|fork_and_knife 🍴|cake 🍰|gift 🎁|trophy 🏆|dart 🎯|key 🔑|lock 🔒|unlock 🔓
gear ⚙️|wrench 🔧|hammer 🔨|hammer_and_wrench 🛠️|toolbox 🧰|computer 💻|iphone 📱|telephone_receiver 📞|camera 📷
arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrows_counterclockwise 🔄|repeat 🔁|heavy_plus_sign ➕
heavy_minus_sign ➖|red_circle 🔴|large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵
white_circle ⚪|black_circle ⚫|small_blue_diamond 🔹|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣
keycap_ten 🔟|busts_in_silhouette 👥|bust_in_silhouette 👤|family 👪|woman 👩|man 👨|robot_face 🤖|brain 🧠|fr 🇫🇷|flag-fr 🇫🇷
`;

const unicodeOf = new Map(
  table
    .trim()
    .split(/[\n|]/)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The character for Slack's name of an emoji (`tada`, `wave::skin-tone-2`), if it is one of those known here. */
export function emojiOf(name: string): string | undefined {
  return unicodeOf.get(name.split('::')[0] ?? name);
}

/** What is offered first for a reaction. */
export const quickReactions: readonly string[] = [
  '+1',
  'heart',
  'tada',
  'eyes',
  'white_check_mark',
  'thinking_face',
  'pray',
  'seedling',
];
