//! The ways to begin a plan that has nothing in it.

/// The ways to begin a plan that has nothing in it.
pub struct Begin {
    /// Heading.
    pub heading: &'static str,
    /// Button: spread the required path over the groups.
    pub spread: &'static str,
    /// What that does: the posts of each year, "37, 37, 37, 38".
    pub spread_hint: fn(&str) -> String,
    /// Button: enter one's own.
    pub enter: &'static str,
    /// What that does.
    pub enter_hint: &'static str,
    /// Button: look at the complete example.
    pub example: &'static str,
    /// What that does.
    pub example_hint: &'static str,
    /// Button: add a target.
    pub add_target: &'static str,
    /// Button: state the base.
    pub add_base: &'static str,
    /// Button: enter wards.
    pub add_wards: &'static str,
    /// Button: choose routes.
    pub choose_routes: &'static str,
    /// Button: say who holds the posts.
    pub state_holders: &'static str,
    /// Link to the payroll screen.
    pub open_payroll: &'static str,
    /// Link to the sourcing screen.
    pub open_sourcing: &'static str,
    /// Link to the sources screen.
    pub open_sources: &'static str,
}

/// The Vietnamese words.
pub const VI: Begin = Begin {
    heading: "Ba cách bắt đầu",
    spread: "Rải đều về các nhóm",
    spread_hint: |posts| {
        format!(
            "Mỗi năm {posts}, chia theo biên chế được giao của từng nhóm. Đánh dấu giả định, sửa từng số được."
        )
    },
    enter: "Tự nhập kế hoạch",
    enter_hint: "Sang Biên chế, điền theo đơn vị, theo nhóm hoặc cho cả khối.",
    example: "Xem ví dụ đầy đủ",
    example_hint: "Mở thêm một kịch bản đã điền đủ, không phải số thật. Kịch bản đang mở giữ nguyên.",
    add_target: "Nhập chỉ tiêu và đơn vị",
    add_base: "Nhập biên chế được giao",
    add_wards: "Nhập phường, khu phố",
    choose_routes: "Chọn cách tạo nguồn",
    state_holders: "Nhập người đang giữ",
    open_payroll: "Mở Biên chế",
    open_sourcing: "Mở Nguồn đảng viên",
    open_sources: "Mở Nguồn số liệu",
};

/// The English words.
pub const EN: Begin = Begin {
    heading: "Three ways to begin",
    spread: "Spread evenly over the groups",
    spread_hint: |posts| {
        format!(
            "{posts} a year, split by each group's establishment. Marked as assumed; every number can be changed."
        )
    },
    enter: "Enter your own plan",
    enter_hint: "Go to Payroll and fill in units, groups or the whole block.",
    example: "Look at the full example",
    example_hint: "Opens another scenario, complete but not real. The open one stays as it is.",
    add_target: "Enter targets and units",
    add_base: "Enter the establishment",
    add_wards: "Enter wards and neighbourhoods",
    choose_routes: "Choose routes",
    state_holders: "Enter who holds them",
    open_payroll: "Open Payroll",
    open_sourcing: "Open Party members",
    open_sources: "Open Sources",
};
