//! Nguồn đảng viên: ward tiles, the open posts, their routes.

/// Nguồn đảng viên: ward tiles, the open posts, their routes.
pub struct Sourcing {
    /// Title of the screen: khu phố, posts, open posts, written out.
    pub title: fn(&str, &str, &str) -> String,
    /// Column.
    pub post: &'static str,
    /// Column.
    pub route: &'static str,
    /// Column.
    pub expected_month: &'static str,
    /// Column: in time for the deadline, with its year.
    pub in_time_for: fn(i32) -> String,
    /// A post without a route.
    pub choose_route: &'static str,
    /// Field.
    pub start: &'static str,
    /// Explains the dominoes.
    pub domino_rows: &'static str,
    /// Explains the whisker.
    pub whisker: &'static str,
    /// The name a khu phố has before anyone gives it one: "Khu phố 3".
    pub quarter_numbered: fn(u32) -> String,
}

/// The Vietnamese words.
pub const VI: Sourcing = Sourcing {
    title: |quarters, posts, open| format!("{quarters}, {posts}, còn {open} chưa là đảng viên"),
    post: "Vị trí",
    route: "Cách tạo nguồn",
    expected_month: "Dự kiến",
    in_time_for: |year| format!("Kịp hạn {year}"),
    choose_route: "Chọn cách tạo nguồn",
    start: "Bắt đầu",
    domino_rows: "hàng trên: khu phố trưởng; hàng dưới: trưởng ban CTMT",
    whisker: "Râu: khoảng 80%",
    quarter_numbered: |number| format!("Khu phố {number}"),
};

/// The English words.
pub const EN: Sourcing = Sourcing {
    title: |quarters, posts, open| format!("{quarters}, {posts}, {open} not yet held by members"),
    post: "Position",
    route: "Route",
    expected_month: "Expected",
    in_time_for: |year| format!("In time for {year}"),
    choose_route: "Choose a route",
    start: "Start",
    domino_rows: "upper row: neighbourhood heads; lower row: Front heads",
    whisker: "Whisker: 80% interval",
    quarter_numbered: |number| format!("Neighbourhood {number}"),
};
