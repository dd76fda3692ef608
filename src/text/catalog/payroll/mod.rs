//! Biên chế: the toolbar, the empty state and the way into a plan; the parts of the screen have files of their own.

mod editing;
mod grid;
mod record;
mod response;
mod shaping;
mod worth;

pub use editing::Editing;
pub use grid::Grid;
pub use record::Record;
pub use response::Response;
pub use shaping::Shaping;
pub use worth::Worth;

/// The words of Biên chế.
pub struct Payroll {
    /// Title of the screen: how many posts.
    pub title: fn(&str) -> String,
    /// Title where no amount is known.
    pub title_plain: &'static str,
    /// Names the choice between the plan and the record.
    pub periods: &'static str,
    /// Names the search field and stands in it.
    pub search: &'static str,
    /// Names the choice of what the rows are.
    pub grid_by: &'static str,
    /// The rows are units.
    pub by_units: &'static str,
    /// The rows are ways of cutting.
    pub by_ways: &'static str,
    /// Button: edit units and targets.
    pub edit_units: &'static str,
    /// Button: back from editing to the grid.
    pub edit_done: &'static str,
    /// Button: open every group.
    pub open_all: &'static str,
    /// Button: close every group.
    pub close_all: &'static str,
    /// Empty state: so many are missing.
    pub empty: fn(&str) -> String,
    /// Empty state where no target is set.
    pub empty_plain: &'static str,
    /// Empty state: why it is empty and what can be done.
    pub empty_meaning: &'static str,
    /// Empty state where there is neither unit nor target.
    pub empty_blank: &'static str,
    /// Begin by spreading the required path.
    pub begin_spread: &'static str,
    /// What that does.
    pub begin_spread_meaning: &'static str,
    /// Begin by typing.
    pub begin_type: &'static str,
    /// What that does.
    pub begin_type_meaning: &'static str,
    /// Begin by looking at the example.
    pub begin_example: &'static str,
    /// What that does.
    pub begin_example_meaning: &'static str,
    /// Question of the dialog that spreads.
    pub spread_question: &'static str,
    /// What spreading does.
    pub spread_meaning: &'static str,
    /// Asks for the instrument.
    pub spread_instrument: &'static str,
    /// Answer of the dialog.
    pub spread_confirm: &'static str,
    /// Shaping by hand.
    pub shaping: Shaping,
    /// What likelihoods are worth, and what still must happen.
    pub worth: Worth,
    /// The grid.
    pub grid: Grid,
    /// The panel that answers it.
    pub response: Response,
    /// What the blocks reached before the plan.
    pub record: Record,
    /// Units, bases and targets, edited.
    pub editing: Editing,
}

/// The Vietnamese words.
pub const VI: Payroll = Payroll {
    title: |posts| format!("Lộ trình giảm {posts}"),
    title_plain: "Lộ trình giảm biên chế",
    periods: "Giai đoạn",
    search: "Tìm đơn vị",
    grid_by: "Hàng của bảng",
    by_units: "Đơn vị",
    by_ways: "Cách giảm",
    edit_units: "Đơn vị, mục tiêu",
    edit_done: "Về bảng lộ trình",
    open_all: "Mở hết các nhóm",
    close_all: "Đóng hết các nhóm",
    empty: |missing| format!("Chưa lập kế hoạch, thiếu {missing}"),
    empty_plain: "Chưa có mục tiêu và chưa lập kế hoạch",
    empty_meaning: "Văn bản chỉ nêu tổng số, không chia theo đơn vị. Chọn một cách bắt đầu.",
    empty_blank: "Thêm nhóm, đơn vị và mục tiêu trước, rồi lập kế hoạch theo năm.",
    begin_spread: "Chia yêu cầu từng năm cho các nhóm",
    begin_spread_meaning: "Theo tỷ lệ biên chế, đánh dấu giả định, sửa lại được",
    begin_type: "Gõ thẳng vào bảng",
    begin_type_meaning: "Theo nhóm hoặc từng đơn vị",
    begin_example: "Mở ví dụ đầy đủ",
    begin_example_meaning: "Thành một kịch bản riêng, kịch bản này không đổi",
    spread_question: "Chia yêu cầu từng năm cho các nhóm đơn vị?",
    spread_meaning: "Phần còn thiếu của mỗi năm được chia cho các nhóm theo tỷ lệ biên chế, chưa phân cho đơn vị. \
        Các dòng mang dấu giả định. Hoàn tác được.",
    spread_instrument: "Giảm bằng cách nào",
    spread_confirm: "Chia cho các nhóm",
    shaping: shaping::VI,
    worth: worth::VI,
    grid: grid::VI,
    response: response::VI,
    record: record::VI,
    editing: editing::VI,
};

/// The English words.
pub const EN: Payroll = Payroll {
    title: |posts| format!("Plan to cut {posts}"),
    title_plain: "Payroll reduction plan",
    periods: "Period",
    search: "Find a unit",
    grid_by: "Rows of the table",
    by_units: "Units",
    by_ways: "Ways",
    edit_units: "Units, targets",
    edit_done: "Back to the plan",
    open_all: "Open all groups",
    close_all: "Close all groups",
    empty: |missing| format!("Nothing planned yet, {missing} short"),
    empty_plain: "No target and no plan yet",
    empty_meaning: "The document gives the total only, not the split by unit. Choose a way to begin.",
    empty_blank: "Add groups, units and a target first, then plan year by year.",
    begin_spread: "Spread each year's requirement over the groups",
    begin_spread_meaning: "By their posts, marked as assumed, open to change",
    begin_type: "Type into the grid",
    begin_type_meaning: "By group or unit by unit",
    begin_example: "Open the full example",
    begin_example_meaning: "As a scenario of its own; this one stays as it is",
    spread_question: "Spread each year's requirement over the groups?",
    spread_meaning: "What each year still lacks is spread over the groups by their posts, not yet assigned to units. \
        The lines are marked as assumed. It can be undone.",
    spread_instrument: "Cut by",
    spread_confirm: "Spread over the groups",
    shaping: shaping::EN,
    worth: worth::EN,
    grid: grid::EN,
    response: response::EN,
    record: record::EN,
    editing: editing::EN,
};
