//! Shaping the plan by hand: what is held, the menu of a cell, months of a year, whole groups, mergers.

/// The words of shaping.
pub struct Shaping {
    /// What is held: the row, the year, posts before and after, over how many units it is spread.
    pub held_total: fn(&str, i32, &str, &str, &str) -> String,
    /// A part of it: the group, the difference with its sign.
    pub held_part: fn(&str, &str) -> String,
    /// It could not all be spread: the number wanted, the number there is room for.
    pub held_short: fn(&str, &str) -> String,
    /// Button: apply the spread, with its key.
    pub keep_spread: &'static str,
    /// Button: plan it without saying for whom, with its key.
    pub keep_unassigned: &'static str,
    /// Button: drop it, with its key.
    pub drop: &'static str,
    /// The tip while a post is held: year, posts before and after, twice.
    pub tip: fn(&str, [i32; 2], [&str; 4]) -> String,
    /// The tip outside the grid.
    pub tip_outside: &'static str,
    /// The tip while a year's total is held: year, posts before, posts after.
    pub tip_total: fn(i32, &str, &str) -> String,
    /// Says which posts Alt and an arrow would move: the way of cutting, how many.
    pub kind: fn(&str, &str) -> String,
    /// Names the button that opens the menu of a cell: row, year.
    pub menu_of: fn(&str, i32) -> String,
    /// Title of the menu: row, year.
    pub menu: fn(&str, i32) -> String,
    /// Heading: move posts to another year.
    pub move_to: &'static str,
    /// Field: how many posts.
    pub move_posts: &'static str,
    /// Field: which way of cutting.
    pub move_way: &'static str,
    /// The choice of any way.
    pub any_way: &'static str,
    /// Names a button: move to a year.
    pub move_to_year: fn(i32) -> String,
    /// Button: the year month by month.
    pub by_months: &'static str,
    /// Button: copy to the units below.
    pub copy_down: &'static str,
    /// Title of the months: row, year.
    pub months: fn(&str, i32) -> String,
    /// What posts without a month mean.
    pub months_meaning: &'static str,
    /// Column: posts without a month.
    pub whole_year: &'static str,
    /// Names a field: way, time.
    pub month_field: fn(&str, &str) -> String,
    /// Button and title: shape whole groups.
    pub groups: &'static str,
    /// Field: whom it is about.
    pub whom: &'static str,
    /// Heading: move in time.
    pub shift: &'static str,
    /// Field: how many months, below zero for earlier.
    pub shift_by: &'static str,
    /// The unit of the shift: months, years.
    pub shift_units: [&'static str; 2],
    /// Answers: earlier, later.
    pub shift_answers: [&'static str; 2],
    /// Heading: scale.
    pub scale: &'static str,
    /// Field: to so many posts in all.
    pub scale_total: &'static str,
    /// Field: to so many percent of what is planned.
    pub scale_percent: &'static str,
    /// What scaling does.
    pub scale_meaning: &'static str,
    /// Nothing lies ahead.
    pub nothing: &'static str,
    /// Posts would come into months that are known.
    pub before_facts: fn(&str) -> String,
    /// Posts would come after what is computed.
    pub beyond_end: fn(&str) -> String,
    /// Posts are done.
    pub below_done: fn(&str) -> String,
    /// A unit would lose more than it has.
    pub beyond_unit: fn(&str, &str) -> String,
    /// Units of two blocks.
    pub two_blocks: &'static str,
    /// More posts than a file takes.
    pub too_many: &'static str,
    /// Button and title: merge units.
    pub merge: &'static str,
    /// What merging does.
    pub merge_meaning: &'static str,
    /// Names the list of units.
    pub merge_units: &'static str,
    /// Field: the name of the merged unit.
    pub merge_name: &'static str,
    /// Fewer than two are chosen, or there is no name.
    pub merge_needs: &'static str,
    /// Keys of shaping, in the list of shortcuts and below the grid.
    pub keys: [(&'static str, &'static str); 5],
}

/// The Vietnamese words.
pub const VI: Shaping = Shaping {
    held_total: |row, year, from, to, units| {
        format!("{row}, năm {year}: {from} → {to}, chia cho {units} theo biên chế được giao")
    },
    held_part: |group, by| format!("{group} {by}"),
    held_short: |wanted, most| {
        format!("Muốn {wanted} nhưng mức sàn, biên chế còn lại và phần đã thực hiện chỉ cho đến {most}.")
    },
    keep_spread: "Áp dụng (Enter)",
    keep_unassigned: "Để chưa phân (Shift+Enter)",
    drop: "Bỏ (Esc)",
    tip: |way, [from, to], [one, less, other, more]| {
        format!("{way}. {from}: {one} → {less} · {to}: {other} → {more}")
    },
    tip_outside: "Thả ở đây là bỏ",
    tip_total: |year, from, to| format!("{year}: {from} → {to}"),
    kind: |way, posts| format!("Alt+mũi tên dời: {way} ({posts})"),
    menu_of: |row, year| format!("Việc khác, {row}, {year}"),
    menu: |row, year| format!("{row}, năm {year}"),
    move_to: "Dời sang năm…",
    move_posts: "Số chỉ tiêu",
    move_way: "Cách giảm",
    any_way: "Bất kỳ",
    move_to_year: |year| format!("Dời sang {year}"),
    by_months: "Xem và sửa theo tháng",
    copy_down: "Chép xuống các đơn vị bên dưới",
    months: |row, year| format!("{row}, năm {year} theo tháng"),
    months_meaning: "Số chưa rõ tháng được tính vào tháng 12.",
    whole_year: "Chưa rõ tháng",
    month_field: |way, when| format!("{way}, {when}"),
    groups: "Dời cả nhóm",
    whom: "Phạm vi",
    shift: "Dời thời gian",
    shift_by: "Dời bao nhiêu",
    shift_units: ["tháng", "năm"],
    shift_answers: ["Sớm hơn", "Muộn hơn"],
    scale: "Tăng giảm đều",
    scale_total: "Cả nhóm còn, chỉ tiêu",
    scale_percent: "So với hiện nay, %",
    scale_meaning: "Giữ nguyên tỷ lệ giữa các dòng; phần đã thực hiện và phần theo danh sách không đổi.",
    nothing: "Không có chỉ tiêu nào chưa thực hiện trong phạm vi này.",
    before_facts: |posts| format!("{posts} sẽ rơi vào tháng đã có số liệu thực hiện. Chưa dời gì."),
    beyond_end: |posts| format!("{posts} sẽ rơi ra ngoài thời gian tính. Chưa dời gì."),
    below_done: |least| {
        format!("Đã có {least} thực hiện hoặc theo danh sách, không giảm thấp hơn được. Chưa đổi gì.")
    },
    beyond_unit: |unit, most| format!("{unit} chỉ có {most} để giảm. Chưa đổi gì."),
    two_blocks: "Chỉ gộp được các đơn vị cùng một khối. Chưa gộp gì.",
    too_many: "Kế hoạch sẽ có nhiều chỉ tiêu hơn mức một tệp chứa được. Chưa đổi gì.",
    merge: "Gộp đơn vị",
    merge_meaning: "Biên chế và mức sàn được cộng lại; kế hoạch, mục tiêu và người trong danh sách đi theo đơn vị mới.",
    merge_units: "Các đơn vị được gộp",
    merge_name: "Tên đơn vị mới",
    merge_needs: "Chọn ít nhất hai đơn vị và đặt tên.",
    keys: [
        ("T", "chọn cách giảm sẽ dời"),
        ("Shift+mũi tên", "chọn nhiều ô"),
        ("Ctrl+C, Ctrl+V", "chép, dán cả khối"),
        ("Shift+F10", "việc khác với ô: dời sang năm, theo tháng"),
        ("+ − ở hàng năm", "đổi tổng cả năm, xem trước, Enter để áp dụng"),
    ],
};

/// The English words.
pub const EN: Shaping = Shaping {
    held_total: |row, year, from, to, units| {
        format!("{row}, {year}: {from} → {to}, spread over {units} by their establishments")
    },
    held_part: |group, by| format!("{group} {by}"),
    held_short: |wanted, most| {
        format!("{wanted} were wanted; floors, posts left and what is done allow {most}.")
    },
    keep_spread: "Apply (Enter)",
    keep_unassigned: "Leave unassigned (Shift+Enter)",
    drop: "Drop (Esc)",
    tip: |way, [from, to], [one, less, other, more]| {
        format!("{way}. {from}: {one} → {less} · {to}: {other} → {more}")
    },
    tip_outside: "Let go here to drop it",
    tip_total: |year, from, to| format!("{year}: {from} → {to}"),
    kind: |way, posts| format!("Alt+arrow moves: {way} ({posts})"),
    menu_of: |row, year| format!("More, {row}, {year}"),
    menu: |row, year| format!("{row}, {year}"),
    move_to: "Move to year…",
    move_posts: "Posts",
    move_way: "Way of cutting",
    any_way: "Any",
    move_to_year: |year| format!("Move to {year}"),
    by_months: "See and edit by month",
    copy_down: "Copy to the units below",
    months: |row, year| format!("{row}, {year} by month"),
    months_meaning: "Posts without a month count in December.",
    whole_year: "No month",
    month_field: |way, when| format!("{way}, {when}"),
    groups: "Shape a group",
    whom: "Scope",
    shift: "Move in time",
    shift_by: "By how much",
    shift_units: ["months", "years"],
    shift_answers: ["Earlier", "Later"],
    scale: "Scale",
    scale_total: "To posts in all",
    scale_percent: "To % of now",
    scale_meaning: "The lines keep their proportions; what is done or follows from the roster stays.",
    nothing: "No post in this scope lies ahead.",
    before_facts: |posts| format!("{posts} would come into months whose facts are known. Nothing was moved."),
    beyond_end: |posts| format!("{posts} would come after the computed time. Nothing was moved."),
    below_done: |least| {
        format!("{least} are done or follow from the roster; it cannot go below. Nothing changed.")
    },
    beyond_unit: |unit, most| format!("{unit} has only {most} to lose. Nothing changed."),
    two_blocks: "Only units of one block can be merged. Nothing was merged.",
    too_many: "The plan would hold more posts than a file takes. Nothing changed.",
    merge: "Merge units",
    merge_meaning: "Establishments and floors are summed; plan, targets and people of the roster follow the new unit.",
    merge_units: "Units to merge",
    merge_name: "Name of the new unit",
    merge_needs: "Choose at least two units and a name.",
    keys: [
        ("T", "choose which way moves"),
        ("Shift+arrow", "choose several cells"),
        ("Ctrl+C, Ctrl+V", "copy, paste a block"),
        ("Shift+F10", "more with a cell: move to a year, by month"),
        (
            "+ − in the year row",
            "change a year's total, preview, Enter applies",
        ),
    ],
};
