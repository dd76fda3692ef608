//! The grid of units and years.

/// The words of the grid.
pub struct Grid {
    /// Names the grid to a screen reader.
    pub name: &'static str,
    /// Year head: so many planned.
    pub planned_in_year: &'static str,
    /// Year head: so many required.
    pub required_in_year: &'static str,
    /// Year head in one sentence: year, planned, required.
    pub year_sentence: fn(i32, &str, &str) -> String,
    /// Year head without a requirement: year, planned.
    pub year_sentence_plain: fn(i32, &str) -> String,
    /// Year head: what counts towards the target where that is not what is planned.
    pub counted: fn(&str) -> String,
    /// What that means.
    pub counted_meaning: &'static str,
    /// Column: posts of the base year.
    pub base_of: fn(i32) -> String,
    /// Column: share of the base year.
    pub share_of_base: fn(i32) -> String,
    /// Row: planned for the group, not yet for a unit.
    pub unassigned: &'static str,
    /// Row: planned for the block, not yet for a group.
    pub unassigned_block: &'static str,
    /// A cell that was just changed: its number before.
    pub before: fn(&str) -> String,
    /// A cell all of whose posts are done.
    pub done: &'static str,
    /// A cell some of whose posts are done: how many.
    pub done_some: fn(&str) -> String,
    /// What a done post means for editing.
    pub done_meaning: &'static str,
    /// Adds a post: row, year.
    pub add_post: fn(&str, i32) -> String,
    /// Takes a post: row, year.
    pub remove_post: fn(&str, i32) -> String,
    /// Names the field of a cell while typing: row, year.
    pub type_posts: fn(&str, i32) -> String,
    /// Marks the posts of a cell done: row, year.
    pub mark_done: fn(&str, i32) -> String,
    /// Takes that back: row, year.
    pub mark_not_done: fn(&str, i32) -> String,
    /// Names the likelihood of a row: the row.
    pub row_likelihood: fn(&str) -> String,
    /// A likelihood that follows the common one.
    pub likelihood_inherited: &'static str,
    /// Stands where the lines of a row have several likelihoods.
    pub likelihood_mixed: &'static str,
    /// A likelihood of the row's own.
    pub likelihood_own: &'static str,
    /// A row with its instrument: "Tiểu học 04, trước tuổi".
    pub row_by: fn(&str, &str) -> String,
    /// A number below what stands inside or is done: the row, the least.
    pub below: fn(&str, &str) -> String,
    /// A unit left with fewer posts than its floor: the unit, what is left, the floor.
    pub below_floor: fn(&str, &str, &str) -> String,
    /// Posts that go by birth date.
    pub by_birth_date: &'static str,
    /// Posts that go by what is chosen for people of the roster.
    pub by_roster: &'static str,
    /// A post moved to a year that is over: the year.
    pub year_over: fn(i32) -> String,
    /// A total no unit has room for: the row.
    pub no_room: fn(&str) -> String,
    /// A pasted text that is no number: the text, and why.
    pub pasted_unread: fn(&str, &str) -> String,
    /// No unit is called like that.
    pub none_found: &'static str,
    /// A group without units.
    pub no_units: &'static str,
    /// Keys below the grid.
    pub keys: [(&'static str, &'static str); 6],
    /// What the dotted underline means.
    pub dotted: &'static str,
    /// What it means, in full.
    pub dotted_meaning: &'static str,
    /// Names the choice of the year on a narrow screen.
    pub years: &'static str,
}

/// The Vietnamese words.
pub const VI: Grid = Grid {
    name: "Chỉ tiêu giảm theo đơn vị và năm",
    planned_in_year: "kế hoạch",
    required_in_year: "cần",
    year_sentence: |year, planned, required| format!("Năm {year}: kế hoạch {planned}, yêu cầu {required}"),
    year_sentence_plain: |year, planned| format!("Năm {year}: kế hoạch {planned}"),
    counted: |posts| format!("tính {posts}"),
    counted_meaning: "Đã trừ biên chế bổ sung, phần quá tháng chưa thực hiện và phần ngoài phạm vi mục tiêu",
    base_of: |year| year.to_string(),
    share_of_base: |year| format!("So với {year}"),
    unassigned: "Chưa phân cho đơn vị",
    unassigned_block: "Chưa phân cho nhóm",
    before: |posts| format!("trước {posts}"),
    done: "đã thực hiện",
    done_some: |posts| format!("đã thực hiện {posts}"),
    done_meaning: "Phần đã thực hiện không sửa, không dời được",
    add_post: |row, year| format!("Thêm một, {row}, {year}"),
    remove_post: |row, year| format!("Bớt một, {row}, {year}"),
    type_posts: |row, year| format!("Số chỉ tiêu, {row}, {year}"),
    mark_done: |row, year| format!("Ghi đã thực hiện, {row}, {year}"),
    mark_not_done: |row, year| format!("Bỏ ghi đã thực hiện, {row}, {year}"),
    row_likelihood: |row| format!("Khả năng thực hiện, {row}"),
    likelihood_inherited: "Theo mức chung. Gõ số để đặt riêng cho dòng này.",
    likelihood_mixed: "nhiều mức",
    likelihood_own: "Đặt riêng cho dòng này. Delete để theo lại mức chung.",
    row_by: |row, way| format!("{row}, {way}"),
    below: |row, least| {
        format!(
            "{row} đã có {least} chỉ tiêu đã thực hiện hoặc xếp cho từng đơn vị. Nhập từ {least} trở lên."
        )
    },
    below_floor: |unit, left, floor| format!("{unit} chỉ còn {left} vào cuối năm, dưới mức sàn {floor}."),
    by_birth_date: "Ngày nghỉ theo tuổi, không dời được. Muốn sớm hơn, đổi sang nghỉ hưu trước tuổi.",
    by_roster: "Chỉ tiêu này theo lựa chọn của từng người trong danh sách. Muốn đổi, sửa ở danh sách.",
    year_over: |year| {
        format!(
            "Năm {year} đã qua. Việc đã làm trong năm đó thì đánh dấu đã thực hiện, không dời chỉ tiêu đến."
        )
    },
    no_room: |row| {
        format!(
            "{row}: không còn đơn vị nào giảm thêm được. Các đơn vị đã xuống đến mức sàn hoặc hết biên chế."
        )
    },
    pasted_unread: |text, why| format!("Chưa nhận “{text}” vừa dán. {why}"),
    none_found: "Không có đơn vị nào tên như vậy.",
    no_units: "Nhóm chưa có đơn vị",
    keys: [
        ("← ↑ ↓ →", "chọn ô"),
        ("+ −", "hoặc gõ số để sửa"),
        ("Alt ← →", "dời một chỉ tiêu sang năm trước, năm sau"),
        ("Enter", "mở cách giảm"),
        ("Ctrl D", "chép xuống"),
        ("Ctrl Z", "hoàn tác"),
    ],
    dotted: "Gạch chấm",
    dotted_meaning: "giá trị giả định, ví dụ hoặc theo mức chung",
    years: "Năm",
};

/// The English words.
pub const EN: Grid = Grid {
    name: "Posts to cut by unit and year",
    planned_in_year: "plan",
    required_in_year: "need",
    year_sentence: |year, planned, required| format!("{year}: {planned} planned, {required} required"),
    year_sentence_plain: |year, planned| format!("{year}: {planned} planned"),
    counted: |posts| format!("{posts} count"),
    counted_meaning: "Less posts added, posts overdue and not done, and posts outside the target's scope",
    base_of: |year| year.to_string(),
    share_of_base: |year| format!("Of {year}"),
    unassigned: "Not yet assigned to a unit",
    unassigned_block: "Not yet assigned to a group",
    before: |posts| format!("was {posts}"),
    done: "done",
    done_some: |posts| format!("{posts} done"),
    done_meaning: "What is done can be neither edited nor moved",
    add_post: |row, year| format!("One more, {row}, {year}"),
    remove_post: |row, year| format!("One fewer, {row}, {year}"),
    type_posts: |row, year| format!("Posts, {row}, {year}"),
    mark_done: |row, year| format!("Mark done, {row}, {year}"),
    mark_not_done: |row, year| format!("Mark not done, {row}, {year}"),
    row_likelihood: |row| format!("Likelihood, {row}"),
    likelihood_inherited: "Follows the common likelihood. Type a number to set this row's own.",
    likelihood_mixed: "mixed",
    likelihood_own: "This row's own. Delete returns to the common one.",
    row_by: |row, way| format!("{row}, {way}"),
    below: |row, least| {
        format!("{row} has {least} posts that are done or stand in its units. Enter {least} or more.")
    },
    below_floor: |unit, left, floor| {
        format!("By the end of the year {unit} has {left} left, below its floor of {floor}.")
    },
    by_birth_date: "The date follows from age and cannot be moved. For an earlier one, change to early retirement.",
    by_roster: "These posts follow from what is chosen for people of the roster. Change them there.",
    year_over: |year| {
        format!("{year} is over. What was done in it is marked as done; no post can be moved there.")
    },
    no_room: |row| {
        format!("{row}: no unit can lose another post. All are at their floors or have none left.")
    },
    pasted_unread: |text, why| format!("Pasted “{text}” was not taken. {why}"),
    none_found: "No unit has such a name.",
    no_units: "No units in this group yet",
    keys: [
        ("← ↑ ↓ →", "choose a cell"),
        ("+ −", "or type a number"),
        ("Alt ← →", "move a post to the year before or after"),
        ("Enter", "open the ways of cutting"),
        ("Ctrl D", "fill down"),
        ("Ctrl Z", "undo"),
    ],
    dotted: "Dotted underline",
    dotted_meaning: "an assumed, example or common value",
    years: "Year",
};
