//! Nguồn đảng viên: ward tiles, the open posts, their routes, the register.

use crate::model::sourcing::PostKind;
use crate::text::{Language, names, number};

/// Nguồn đảng viên: ward tiles, the open posts, their routes, the register.
pub struct Sourcing {
    /// Title of the screen: khu phố, posts, open posts, written out.
    pub title: fn(&str, &str, &str) -> String,
    /// Title where members hold every post.
    pub title_full: fn(&str, &str) -> String,
    /// Added to the title where the holders of some posts are not known.
    pub title_unknown: fn(&str, &str) -> String,
    /// Title where there is no ward.
    pub title_empty: &'static str,
    /// Empty state, its first line.
    pub empty: &'static str,
    /// Empty state: what it is for.
    pub empty_why: &'static str,
    /// Button.
    pub add_ward: &'static str,
    /// Field.
    pub ward_name: &'static str,
    /// Legend of the squares.
    pub legend_member: &'static str,
    /// Legend of the squares: open, its route makes it.
    pub legend_in_time: fn(i32) -> String,
    /// Legend of the squares: open, no route or too late.
    pub legend_late: fn(i32) -> String,
    /// Legend of the squares.
    pub legend_unknown: &'static str,
    /// Explains the dominoes.
    pub domino_rows: &'static str,
    /// Stands before the mark of where the numbers of khu phố come from.
    pub quarters_per_ward: &'static str,
    /// Button that leads to entering them.
    pub replace_quarters: &'static str,
    /// Names the row of ward tiles.
    pub wards: &'static str,
    /// Tile: all held.
    pub tile_met: &'static str,
    /// Tile: all held now, yet holders may change.
    pub tile_full_now: &'static str,
    /// Tile: the document contradicts itself about the ward.
    pub tile_verify: &'static str,
    /// Tile: so many posts are not known.
    pub tile_unknown: fn(&str) -> String,
    /// Tile: no khu phố entered.
    pub tile_no_quarters: &'static str,
    /// Tile: so many posts come too late.
    pub tile_late_posts: fn(&str) -> String,
    /// Tile: so many posts have no way yet.
    pub tile_open_posts: fn(&str) -> String,
    /// Tile: each post may make it, all together hardly.
    pub tile_doubtful: &'static str,
    /// Tile: expected in time.
    pub tile_in_time: &'static str,
    /// Tile: in time is uncertain.
    pub tile_at_risk: &'static str,
    /// Tile: its own deadline is missed, the place's is not.
    pub tile_missed_first: fn(i32) -> String,
    /// Tile: count and deadline; whether it is the place's own deadline.
    pub tile_due: fn(&str, i32, bool) -> String,
    /// Tile: count and how it stands at the place's deadline.
    pub tile_later: fn(&str, i32, &str) -> String,
    /// Tile: count, and in time for the place's deadline.
    pub tile_later_in_time: fn(&str, i32) -> String,
    /// Says a tile's squares: khu phố, posts, held, open.
    pub tile_sentence: fn(&str, &str, &str, &str) -> String,
    /// Button.
    pub all_wards: &'static str,
    /// Button.
    pub edit_ward: &'static str,
    /// Button.
    pub done_editing: &'static str,
    /// A deadline that is judged.
    pub by_deadline: fn(&str) -> String,
    /// A ward reported complete and yet given more time: section of the report, of the extension, year.
    pub report_extended: fn(&str, &str, i32) -> String,
    /// A ward reported incomplete without more time: section, own deadline, the place's.
    pub report_not_extended: fn(&str, i32, i32) -> String,
    /// The document reports a ward complete, the register does not.
    pub report_says_full: fn(&str) -> String,
    /// The document reports a ward incomplete, the register has it complete.
    pub report_says_short: fn(&str) -> String,
    /// Column.
    pub post: &'static str,
    /// Column and field.
    pub route: &'static str,
    /// Column.
    pub track: &'static str,
    /// Column.
    pub expected_month: &'static str,
    /// Column: in time for the deadline, with its year.
    pub in_time_for: fn(i32) -> String,
    /// Heading of the table: how many open posts.
    pub posts_table: fn(&str) -> String,
    /// Stands where no post is open.
    pub no_open_posts: &'static str,
    /// Posts of a ward nobody knows the holders of: ward, posts.
    pub unknown_posts: fn(&str, &str) -> String,
    /// Button.
    pub enter_holders: &'static str,
    /// A post without a route.
    pub choose_route: &'static str,
    /// One person holds both posts of the khu phố.
    pub both_posts: &'static str,
    /// A probationary member not counted yet: until when.
    pub probationary_until: fn(&str) -> String,
    /// In time.
    pub in_time: &'static str,
    /// Too late by its usual durations.
    pub late: &'static str,
    /// Soon enough if all goes well, which it hardly does.
    pub doubtful: &'static str,
    /// In time is uncertain.
    pub at_risk: &'static str,
    /// No way of filling the post is chosen.
    pub no_route: &'static str,
    /// Too late, with how many months.
    pub late_by: fn(&str) -> String,
    /// Label of an earlier deadline on an axis.
    pub milestone: fn(i32) -> String,
    /// Explains the flag.
    pub latest_mark: &'static str,
    /// Explains the whisker.
    pub whisker: &'static str,
    /// Legend of the bars: the four shades, then probation.
    pub shades: [&'static str; 5],
    /// Says a bar: start, usual end, interval.
    pub track_sentence: fn(&str, &str, &str) -> String,
    /// Filters of the rows: all, without a route, late, at risk, in time.
    pub filters: [&'static str; 5],
    /// Names the filters.
    pub filter: &'static str,
    /// Which rows are shown of how many.
    pub rows_shown: fn(&str, &str) -> String,
    /// Button: the rows before.
    pub rows_earlier: &'static str,
    /// Button: the rows after.
    pub rows_later: &'static str,
    /// Button: marks all rows shown.
    pub mark_all: &'static str,
    /// Button: takes all marks away.
    pub mark_none: &'static str,
    /// Checkbox: marks a post.
    pub mark_post: fn(&str) -> String,
    /// Button: the marked routes so many months earlier.
    pub shift_earlier: fn(&str) -> String,
    /// Button: the marked routes so many months later.
    pub shift_later: fn(&str) -> String,
    /// Field: by how many months the marked routes are moved.
    pub shift_by: &'static str,
    /// Field: the month all marked routes start in.
    pub start_all: &'static str,
    /// Names the sets of usual stages.
    pub presets: &'static str,
    /// Button: a ward goes back to the place's stages.
    pub preset_common: &'static str,
    /// What further keys do on a row: the keys and what they do.
    pub row_keys: [(&'static str, &'static str); 4],
    /// How many posts are marked.
    pub marked_posts: fn(&str) -> String,
    /// Added to that: the latest month to begin in.
    pub track_latest: fn(&str) -> String,
    /// While a hand moves a row: start before and after, when it is then complete.
    pub held_start: fn(&str, &str, &str) -> String,
    /// While a hand stretches a stage: its name, months before, after with their unit, when the route is then complete.
    pub held_stage: fn(&str, &str, &str, &str) -> String,
    /// Title of the share over time: the date, what is missing.
    pub share_missing: fn(&str, &str) -> String,
    /// Title of the share over time where nothing is missing.
    pub share_complete: fn(&str) -> String,
    /// Title of the share over time where nothing is missing now either.
    pub share_now: &'static str,
    /// Title of the share of a ward: the date, the ward, what is missing.
    pub share_ward_missing: fn(&str, &str, &str) -> String,
    /// Title of the share of a ward where nothing is missing: the date, the ward.
    pub share_ward_complete: fn(&str, &str) -> String,
    /// Choice: both kinds of post.
    pub share_kinds: &'static str,
    /// Choice: all posts.
    pub share_all: &'static str,
    /// Label of the line of all posts, in two rows.
    pub share_all_line: [&'static str; 2],
    /// Names the group of choices.
    pub share_whose: &'static str,
    /// Head of a column: the probability that all are held.
    pub share_all_held: &'static str,
    /// Added to the sentence for each line: whose, held now, expected at the deadline, its interval.
    pub share_line_sentence: fn(&str, &str, &str, &str) -> String,
    /// Says the chart: first and last month.
    pub share_sentence: fn(&str, &str) -> String,
    /// So many of one kind of post: "1 khu phố trưởng".
    pub share_kind_missing: fn(i64, PostKind) -> String,
    /// Joins two.
    pub and: &'static str,
    /// Labels of the two lines, in two rows each.
    pub share_line: [[&'static str; 2]; 2],
    /// Field.
    pub start: &'static str,
    /// Button: one month earlier.
    pub earlier: &'static str,
    /// Button: one month later.
    pub later: &'static str,
    /// When a route is complete.
    pub done_by: fn(&str) -> String,
    /// Field.
    pub holder: &'static str,
    /// Field: month of the ceremony of a probationary member.
    pub admitted: &'static str,
    /// Unit behind a number.
    pub months: &'static str,
    /// Button: one month less for a stage.
    pub stage_shorter: fn(&str) -> String,
    /// Button: one month more for a stage.
    pub stage_longer: fn(&str) -> String,
    /// Field: usual duration of a stage.
    pub stage_usual: fn(&str) -> String,
    /// Column: months.
    pub shortest: &'static str,
    /// Column: months.
    pub longest: &'static str,
    /// Column: months.
    pub usual: &'static str,
    /// Column: the chance of passing a stage.
    pub passing: &'static str,
    /// Column.
    pub stage: &'static str,
    /// Discloses the three durations and the chance of each stage.
    pub stage_details: &'static str,
    /// Button.
    pub reset_stages: &'static str,
    /// Link to where the usual stages are edited.
    pub usual_stages: &'static str,
    /// Field.
    pub fallback: &'static str,
    /// Option.
    pub no_fallback: &'static str,
    /// How late one may start: chance wanted, month.
    pub advice_latest: fn(&str, &str) -> String,
    /// Button: moves the start.
    pub advice_move: fn(&str) -> String,
    /// The start leaves room: month, chance.
    pub advice_fine: fn(&str, &str) -> String,
    /// No start is early enough.
    pub advice_none: fn(&str) -> String,
    /// The route ought to be complete: since when.
    pub advice_overdue: fn(&str) -> String,
    /// The chosen post is held by a member.
    pub already_held: &'static str,
    /// Discloses the chance under the three circumstances.
    pub circumstances: &'static str,
    /// Column: the three circumstances mixed.
    pub mixed: &'static str,
    /// Heading of the register of a ward.
    pub register_of: fn(&str) -> String,
    /// Field.
    pub quarter_count: &'static str,
    /// Field.
    pub ward_deadline: &'static str,
    /// Field: any other deadline.
    pub other_month: &'static str,
    /// Cell: the same person as in the other post.
    pub same_person: &'static str,
    /// Column: month of birth.
    pub born: &'static str,
    /// Column: official members of the cell.
    pub official_members: &'static str,
    /// Column: next election of the khu phố trưởng.
    pub next_election: &'static str,
    /// Column and label: the month of the last election.
    pub last_election: &'static str,
    /// Stands in the row that makes a new khu phố.
    pub new_quarter: &'static str,
    /// Names the keys of the register.
    pub register_keys: &'static str,
    /// What further keys do in the register: the keys and what they do.
    pub register_moves: [(&'static str, &'static str); 4],
    /// Button: takes a khu phố out of the register.
    pub remove_quarter: fn(&str) -> String,
    /// What came of a paste: cells taken, cells refused.
    pub pasted: fn(&str, &str) -> String,
    /// A refused cell of a paste: row, column, what stands in it, why.
    pub paste_refused: fn(usize, usize, &str, &str) -> String,
    /// A pasted row that was taken for the heading.
    pub paste_heading: fn(&str) -> String,
    /// There is no column of the register for a pasted cell.
    pub paste_no_column: &'static str,
    /// The ward would have too many khu phố.
    pub paste_too_many: &'static str,
    /// Button: begins merging khu phố.
    pub merge: &'static str,
    /// Explains merging: choose several, name the new one.
    pub merge_why: &'static str,
    /// Field: the name of the merged khu phố.
    pub merge_name: &'static str,
    /// Button: merges so many khu phố.
    pub merge_go: fn(&str) -> String,
    /// Title of what a merger would leave.
    pub merge_preview: &'static str,
    /// Who stays: the post, the holder with the khu phố.
    pub merge_stays: fn(&str, &str) -> String,
    /// Who stays and who gives way.
    pub merge_gives_way: fn(&str, &str) -> String,
    /// A holder of a khu phố.
    pub merge_holder: fn(&str, &str) -> String,
    /// The official members of the cells together.
    pub merge_members: fn(&str) -> String,
    /// The same where some are not known.
    pub merge_members_unknown: &'static str,
    /// The next election of a post, and its month.
    pub merge_election: fn(&str, &str) -> String,
    /// Checkbox: takes a khu phố into the merger.
    pub merge_take: fn(&str) -> String,
    /// Khu phố a merged one came from.
    pub merged_from: fn(&str) -> String,
    /// Button.
    pub remove_ward: fn(&str) -> String,
    /// The name a khu phố has before anyone gives it one: "Khu phố 3".
    pub quarter_numbered: fn(u32) -> String,
}

/// The Vietnamese words.
pub const VI: Sourcing = Sourcing {
    title: |quarters, posts, open| format!("{quarters}, {posts}, còn {open} chưa là đảng viên"),
    title_full: |quarters, posts| format!("{quarters}, {posts}, tất cả đã là đảng viên"),
    title_unknown: |title, unknown| format!("{title}, {unknown} chưa rõ"),
    title_empty: "Nguồn đảng viên của khu phố",
    empty: "Chưa có phường nào",
    empty_why: "Nhập từng phường, số khu phố và người giữ hai chức danh để công cụ tính tỷ lệ đảng viên theo thời gian.",
    add_ward: "Thêm phường",
    ward_name: "Tên phường",
    legend_member: "đảng viên",
    legend_in_time: |year| format!("có lộ trình, kịp {year}"),
    legend_late: |year| format!("chưa kịp {year}"),
    legend_unknown: "chưa rõ",
    domino_rows: "trên: khu phố trưởng; dưới: trưởng ban CTMT",
    quarters_per_ward: "số khu phố từng phường",
    replace_quarters: "Nhập số thật",
    wards: "Các phường",
    tile_met: "Đã đủ",
    tile_full_now: "Đang đủ",
    tile_verify: "Cần xác minh",
    tile_unknown: |posts| format!("Chưa rõ {posts}"),
    tile_no_quarters: "Chưa nhập khu phố",
    tile_late_posts: |posts| format!("Trễ {posts}"),
    tile_open_posts: |posts| format!("Thiếu {posts}"),
    tile_doubtful: "Khó kịp hạn",
    tile_in_time: "Dự kiến kịp",
    tile_at_risk: "Có nguy cơ",
    tile_missed_first: |year| format!("Trễ mốc {year}"),
    tile_due: |count, year, last| format!("{count}, {} {year}", if last { "hạn" } else { "mốc" }),
    tile_later: |count, year, state| format!("{count}, {year}: {state}"),
    tile_later_in_time: |count, year| format!("{count}, kịp {year}"),
    tile_sentence: |ward, quarters, held, posts| {
        format!("{ward}: {quarters}, {held} trên {posts} là đảng viên")
    },
    all_wards: "Xem mọi phường",
    edit_ward: "Sửa danh sách khu phố",
    done_editing: "Xong",
    by_deadline: |date| format!("Đến {date}"),
    report_extended: |reported, extended, year| {
        format!("Văn bản báo đã đủ ({reported}) nhưng vẫn lùi hạn đến {year} ({extended}). Cần xác minh.")
    },
    report_not_extended: |reported, own, place| {
        format!("Văn bản báo chưa đủ ({reported}) nhưng không lùi hạn: xét cả mốc {own} và hạn {place}.")
    },
    report_says_full: |reported| format!("Văn bản báo đã đủ ({reported}), danh sách đang nhập thì chưa."),
    report_says_short: |reported| format!("Văn bản báo chưa đủ ({reported}), danh sách đang nhập thì đã đủ."),
    post: "Vị trí",
    route: "Cách tạo nguồn",
    track: "Tiến độ",
    expected_month: "Dự kiến",
    in_time_for: |year| format!("Kịp hạn {year}"),
    posts_table: |open| format!("{open} chưa là đảng viên"),
    no_open_posts: "Không còn vị trí nào chưa là đảng viên.",
    unknown_posts: |ward, posts| format!("{ward}: {posts} chưa rõ người giữ."),
    enter_holders: "Nhập người giữ",
    choose_route: "Chọn cách tạo nguồn",
    both_posts: "Một người giữ hai chức danh",
    probationary_until: |month| format!("Dự bị, chính thức {month}"),
    in_time: "Kịp",
    late: "Trễ",
    doubtful: "Khó kịp",
    at_risk: "Nguy cơ",
    no_route: "Chưa chọn",
    late_by: |months| format!("Trễ {months}"),
    milestone: |year| format!("mốc {year}"),
    latest_mark: "Cờ: bắt đầu chậm nhất",
    whisker: "Vạch mảnh: khoảng 80%",
    shades: [
        "Bồi dưỡng",
        "Lớp nhận thức",
        "Thẩm tra hoặc chuẩn bị",
        "Quyết định, bầu, công nhận",
        "Dự bị",
    ],
    track_sentence: |start, end, band| format!("bắt đầu {start}, xong {end}, khoảng 80%: {band}"),
    filters: ["Tất cả", "Chưa chọn cách", "Trễ, khó kịp", "Nguy cơ", "Kịp"],
    filter: "Lọc vị trí",
    rows_shown: |range, all| format!("{range} trong {all} dòng"),
    rows_earlier: "Các dòng trước",
    rows_later: "Các dòng sau",
    mark_all: "Chọn mọi dòng đang xem",
    mark_none: "Bỏ chọn",
    mark_post: |post| format!("Chọn {post}"),
    shift_earlier: |months| format!("Sớm hơn {months}"),
    shift_later: |months| format!("Muộn hơn {months}"),
    shift_by: "Dời mấy tháng",
    start_all: "Cùng bắt đầu",
    presets: "Thời gian thường dùng",
    preset_common: "Theo mức chung",
    row_keys: [
        ("← →", "dời một tháng"),
        ("Shift ← →", "kéo dài giai đoạn"),
        ("Ctrl ← →", "chọn giai đoạn"),
        ("Space", "chọn nhiều vị trí"),
    ],
    marked_posts: |posts| format!("Đã chọn {posts}"),
    track_latest: |month| format!(", bắt đầu chậm nhất {month}"),
    held_start: |from, to, done| format!("Bắt đầu {from} → {to}, {done}"),
    held_stage: |stage, from, to, done| format!("{stage}: {from} → {to}, {done}"),
    share_missing: |date, missing| format!("Đến {date} còn thiếu {missing}"),
    share_complete: |date| format!("Đến {date} đủ đảng viên ở mọi vị trí"),
    share_now: "Mọi vị trí đều do đảng viên giữ",
    share_ward_missing: |date, ward, missing| format!("Đến {date}, {ward} còn thiếu {missing}"),
    share_ward_complete: |date, ward| format!("Đến {date}, {ward} đủ đảng viên ở mọi vị trí"),
    share_kinds: "Hai chức danh",
    share_all: "Tất cả vị trí",
    share_all_line: ["Tất cả", "vị trí"],
    share_whose: "Xem tỷ lệ của",
    share_all_held: "xác suất đủ",
    share_line_sentence: |whose, now, then, interval| {
        format!("; {whose}: nay {now}, đến hạn dự kiến {then}, khoảng 80% {interval}")
    },
    share_sentence: |first, last| format!("Số vị trí do đảng viên giữ theo tháng, {first} đến {last}"),
    share_kind_missing: |count, kind| {
        format!(
            "{} {}",
            number::whole(count, Language::Vi),
            names::post_inline(kind, Language::Vi)
        )
    },
    and: " và ",
    share_line: [["Khu phố", "trưởng"], ["Trưởng ban", "CTMT"]],
    start: "Bắt đầu",
    earlier: "Sớm hơn một tháng",
    later: "Muộn hơn một tháng",
    done_by: |month| format!("xong {month}"),
    holder: "Người đang giữ",
    admitted: "Tháng kết nạp",
    months: "tháng",
    stage_shorter: |stage| format!("{stage}: bớt một tháng"),
    stage_longer: |stage| format!("{stage}: thêm một tháng"),
    stage_usual: |stage| format!("{stage}: số tháng thường mất"),
    shortest: "Nhanh nhất",
    longest: "Lâu nhất",
    usual: "Thường",
    passing: "Khả năng qua",
    stage: "Giai đoạn",
    stage_details: "Nhanh nhất, lâu nhất và khả năng qua từng giai đoạn",
    reset_stages: "Lấy lại thời gian thường dùng",
    usual_stages: "Thời gian thường dùng: sửa ở Nguồn số liệu",
    fallback: "Nếu không thành thì",
    no_fallback: "Không có cách dự phòng",
    advice_latest: |chance, month| format!("Muốn chắc {chance} kịp hạn thì bắt đầu chậm nhất {month}."),
    advice_move: |month| format!("Dời về {month}"),
    advice_fine: |month, chance| format!("Bắt đầu chậm nhất {month} vẫn chắc {chance} kịp hạn."),
    advice_none: |chance| {
        format!(
            "Với cách này, bắt đầu tháng nào cũng không chắc {chance} kịp hạn. Chọn cách khác, thêm cách dự phòng hoặc rút ngắn giai đoạn."
        )
    },
    advice_overdue: |month| {
        format!(
            "Lộ trình lẽ ra đã xong từ {month} mà vị trí vẫn chưa là đảng viên: không tính được nữa. Dời tháng bắt đầu hoặc chọn cách khác."
        )
    },
    already_held: "Vị trí này đã do đảng viên giữ.",
    circumstances: "Xác suất theo bối cảnh",
    mixed: "Chung",
    register_of: |ward| format!("Danh sách khu phố, {ward}"),
    quarter_count: "Số khu phố",
    ward_deadline: "Hạn của phường",
    other_month: "Tháng khác",
    same_person: "Cùng một người",
    born: "Sinh (tháng/năm)",
    official_members: "Đảng viên chính thức của chi bộ",
    next_election: "Bầu kế tiếp",
    last_election: "Bầu gần nhất",
    new_quarter: "Khu phố mới",
    register_keys: "Phím ghi người giữ",
    register_moves: [
        ("↑ ↓ ← →", "đi giữa các ô"),
        ("Enter", "sang ô kế tiếp"),
        ("F2", "sửa ô"),
        ("Ctrl V", "dán từ bảng tính"),
    ],
    remove_quarter: |quarter| format!("Xóa {quarter}"),
    pasted: |taken, refused| format!("Đã nhận {taken} ô, {refused} ô chưa nhận."),
    paste_refused: |row, column, text, why| format!("Dòng {row}, cột {column}: “{text}”. {why}"),
    paste_heading: |row| format!("Dòng đầu là tiêu đề, không nhận: {row}."),
    paste_no_column: "Danh sách không có cột cho ô này.",
    paste_too_many: "Một phường nhận nhiều nhất 200 khu phố.",
    merge: "Sáp nhập khu phố",
    merge_why: "Chọn từ hai khu phố trở lên, đặt tên khu phố mới. Người giữ chức danh, số đảng viên, kỳ bầu cử đã biết đều giữ lại.",
    merge_name: "Tên khu phố mới",
    merge_go: |quarters| format!("Sáp nhập {quarters}"),
    merge_preview: "Sau sáp nhập",
    merge_stays: |post, holder| format!("{post}: giữ {holder}"),
    merge_gives_way: |stays, others| format!("{stays}; thôi giữ: {others}"),
    merge_holder: |holder, quarter| format!("{holder} ({quarter})"),
    merge_members: |count| format!("Chi bộ: {count} đảng viên chính thức"),
    merge_members_unknown: "Chi bộ: chưa rõ số đảng viên chính thức",
    merge_election: |post, month| format!("Bầu {post} kế tiếp: {month}"),
    merge_take: |quarter| format!("Đưa {quarter} vào sáp nhập"),
    merged_from: |names| format!("sáp nhập từ {names}"),
    remove_ward: |ward| format!("Xóa {ward}"),
    quarter_numbered: |number| format!("Khu phố {number}"),
};

/// The English words.
pub const EN: Sourcing = Sourcing {
    title: |quarters, posts, open| format!("{quarters}, {posts}, {open} not yet held by members"),
    title_full: |quarters, posts| format!("{quarters}, {posts}, all held by members"),
    title_unknown: |title, unknown| format!("{title}, {unknown} not known"),
    title_empty: "Party members for the neighbourhoods",
    empty: "No wards yet",
    empty_why: "Enter the wards, their neighbourhoods and who holds the two posts; the tool then follows the share held by members over time.",
    add_ward: "Add a ward",
    ward_name: "Name of the ward",
    legend_member: "member",
    legend_in_time: |year| format!("route in time for {year}"),
    legend_late: |year| format!("not in time for {year}"),
    legend_unknown: "not known",
    domino_rows: "above: neighbourhood heads; below: Front heads",
    quarters_per_ward: "neighbourhoods per ward",
    replace_quarters: "Enter the real ones",
    wards: "Wards",
    tile_met: "Complete",
    tile_full_now: "Complete now",
    tile_verify: "To be verified",
    tile_unknown: |posts| format!("{posts} unknown"),
    tile_no_quarters: "None entered",
    tile_late_posts: |posts| format!("{posts} late"),
    tile_open_posts: |posts| format!("{posts} missing"),
    tile_doubtful: "Unlikely in time",
    tile_in_time: "In time",
    tile_at_risk: "At risk",
    tile_missed_first: |year| format!("Late for {year}"),
    tile_due: |count, year, _| format!("{count}, due {year}"),
    tile_later: |count, year, state| format!("{count}, {year}: {state}"),
    tile_later_in_time: |count, year| format!("{count}, in time {year}"),
    tile_sentence: |ward, quarters, held, posts| {
        format!("{ward}: {quarters}, members hold {held} of {posts}")
    },
    all_wards: "Show all wards",
    edit_ward: "Edit its neighbourhoods",
    done_editing: "Done",
    by_deadline: |date| format!("By {date}"),
    report_extended: |reported, extended, year| {
        format!(
            "The document reports it complete ({reported}) and yet extends its deadline to {year} ({extended}). To be verified."
        )
    },
    report_not_extended: |reported, own, place| {
        format!(
            "The document reports it incomplete ({reported}) without extending its deadline: judged at {own} and at {place}."
        )
    },
    report_says_full: |reported| {
        format!("The document reports it complete ({reported}); the register does not.")
    },
    report_says_short: |reported| {
        format!("The document reports it incomplete ({reported}); by the register it is complete.")
    },
    post: "Position",
    route: "Route",
    track: "Course",
    expected_month: "Expected",
    in_time_for: |year| format!("In time for {year}"),
    posts_table: |open| format!("{open} not held by members"),
    no_open_posts: "Members hold every position.",
    unknown_posts: |ward, posts| format!("{ward}: holders of {posts} not known."),
    enter_holders: "Enter the holders",
    choose_route: "Choose a route",
    both_posts: "One person in both posts",
    probationary_until: |month| format!("Probationary, official {month}"),
    in_time: "In time",
    late: "Late",
    doubtful: "Unlikely",
    at_risk: "At risk",
    no_route: "No route",
    late_by: |months| format!("{months} late"),
    milestone: |year| format!("due {year}"),
    latest_mark: "Flag: latest start",
    whisker: "Whisker: 80% interval",
    shades: [
        "Mentoring",
        "Awareness class",
        "Check or preparation",
        "Decision, election, recognition",
        "Probation",
    ],
    track_sentence: |start, end, band| format!("starts {start}, done {end}, 80% interval {band}"),
    filters: ["All", "No route", "Late, unlikely", "At risk", "In time"],
    filter: "Filter positions",
    rows_shown: |range, all| format!("{range} of {all} rows"),
    rows_earlier: "Rows before",
    rows_later: "Rows after",
    mark_all: "Select all rows shown",
    mark_none: "Clear selection",
    mark_post: |post| format!("Select {post}"),
    shift_earlier: |months| format!("{months} earlier"),
    shift_later: |months| format!("{months} later"),
    shift_by: "Move by months",
    start_all: "Start together",
    presets: "Usual durations",
    preset_common: "As everywhere",
    row_keys: [
        ("← →", "move by a month"),
        ("Shift ← →", "stretch a stage"),
        ("Ctrl ← →", "choose the stage"),
        ("Space", "select several"),
    ],
    marked_posts: |posts| format!("{posts} selected"),
    track_latest: |month| format!(", start by {month} at the latest"),
    held_start: |from, to, done| format!("Start {from} → {to}, {done}"),
    held_stage: |stage, from, to, done| format!("{stage}: {from} → {to}, {done}"),
    share_missing: |date, missing| format!("Still missing by {date}: {missing}"),
    share_complete: |date| format!("Every position is held by a member by {date}"),
    share_now: "Members hold every position",
    share_ward_missing: |date, ward, missing| format!("{ward}, still missing by {date}: {missing}"),
    share_ward_complete: |date, ward| format!("{ward}: every position is held by a member by {date}"),
    share_kinds: "Both kinds",
    share_all: "All positions",
    share_all_line: ["All", "positions"],
    share_whose: "Share of",
    share_all_held: "chance of all",
    share_line_sentence: |whose, now, then, interval| {
        format!("; {whose}: {now} now, {then} expected by the deadline, 80% interval {interval}")
    },
    share_sentence: |first, last| format!("Positions held by members by month, {first} to {last}"),
    share_kind_missing: |count, kind| {
        let (one, many) = match kind {
            PostKind::Head => ("neighbourhood head", "neighbourhood heads"),
            PostKind::Front => ("Front head", "Front heads"),
        };
        format!(
            "{} {}",
            number::whole(count, Language::En),
            if count == 1 { one } else { many }
        )
    },
    and: " and ",
    share_line: [["Heads", ""], ["Front", "heads"]],
    start: "Start",
    earlier: "One month earlier",
    later: "One month later",
    done_by: |month| format!("done {month}"),
    holder: "Held by",
    admitted: "Month of admission",
    months: "months",
    stage_shorter: |stage| format!("{stage}: one month less"),
    stage_longer: |stage| format!("{stage}: one month more"),
    stage_usual: |stage| format!("{stage}: usual months"),
    shortest: "Shortest",
    longest: "Longest",
    usual: "Usual",
    passing: "Chance",
    stage: "Stage",
    stage_details: "Shortest, longest and chance of each stage",
    reset_stages: "Back to the usual stages",
    usual_stages: "Usual stages: edited under Sources",
    fallback: "If it fails",
    no_fallback: "No fallback",
    advice_latest: |chance, month| {
        format!("To be {chance} sure of the deadline, start by {month} at the latest.")
    },
    advice_move: |month| format!("Move to {month}"),
    advice_fine: |month, chance| {
        format!("Starting as late as {month} still leaves {chance} of meeting the deadline.")
    },
    advice_none: |chance| {
        format!(
            "With this route no start is {chance} sure of the deadline. Choose another, add a fallback or shorten a stage."
        )
    },
    advice_overdue: |month| {
        format!(
            "By its stages the route was complete in {month}, yet no member holds the post: it counts for nothing more. Move its start or choose another."
        )
    },
    already_held: "A member holds this position.",
    circumstances: "Chance by circumstance",
    mixed: "Mixed",
    register_of: |ward| format!("Neighbourhoods of {ward}"),
    quarter_count: "Neighbourhoods",
    ward_deadline: "Deadline of the ward",
    other_month: "Another month",
    same_person: "The same person",
    born: "Born (month/year)",
    official_members: "Official members of the cell",
    next_election: "Next election",
    last_election: "Last election",
    new_quarter: "New neighbourhood",
    register_keys: "Keys for who holds a post",
    register_moves: [
        ("↑ ↓ ← →", "go from cell to cell"),
        ("Enter", "on to the next cell"),
        ("F2", "edit the cell"),
        ("Ctrl V", "paste from a spreadsheet"),
    ],
    remove_quarter: |quarter| format!("Delete {quarter}"),
    pasted: |taken, refused| format!("{taken} cells taken, {refused} refused."),
    paste_refused: |row, column, text, why| format!("Row {row}, column {column}: “{text}”. {why}"),
    paste_heading: |row| format!("The first row is a heading and was not taken: {row}."),
    paste_no_column: "The register has no column for it.",
    paste_too_many: "A ward takes at most 200 neighbourhoods.",
    merge: "Merge neighbourhoods",
    merge_why: "Choose two or more and name the new one. What is known of holders, members and elections is kept.",
    merge_name: "Name of the new neighbourhood",
    merge_go: |quarters| format!("Merge {quarters}"),
    merge_preview: "After the merger",
    merge_stays: |post, holder| format!("{post}: {holder} stays"),
    merge_gives_way: |stays, others| format!("{stays}; gives way: {others}"),
    merge_holder: |holder, quarter| format!("{holder} ({quarter})"),
    merge_members: |count| format!("Party cell: {count} official members"),
    merge_members_unknown: "Party cell: number of official members not known",
    merge_election: |post, month| format!("Next election of the {post}: {month}"),
    merge_take: |quarter| format!("Take {quarter} into the merger"),
    merged_from: |names| format!("merged from {names}"),
    remove_ward: |ward| format!("Delete {ward}"),
    quarter_numbered: |number| format!("Neighbourhood {number}"),
};
