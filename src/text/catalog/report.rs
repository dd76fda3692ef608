//! What is written in the reports that are handed on.

/// What is written in the reports: on the sheets, in the documents and in the workbooks.
pub struct Report {
    /// The right head of a Party document.
    pub motto: &'static str,
    /// The organisation above the city.
    pub province_party: &'static str,
    /// The city committee: the place in capitals.
    pub city_committee: fn(&str) -> String,
    /// The organisation above a ward: the place in capitals.
    pub city_party: fn(&str) -> String,
    /// The ward committee: the ward in capitals, which may begin with the word for a ward.
    pub ward_committee: fn(&str) -> String,
    /// What follows the number of a city report.
    pub city_sign: &'static str,
    /// What follows the number of a ward report.
    pub ward_sign: &'static str,
    /// For whom a report is signed.
    pub standing_committee: &'static str,
    /// The number line: number, sign.
    pub number_line: fn(&str, &str) -> String,
    /// A date to be filled in.
    pub date_blank: &'static str,
    /// What kind of document a report is.
    pub report: &'static str,
    /// What kind of document an appendix is.
    pub annex: &'static str,
    /// What an appendix is annexed to: number, sign, date, issuer.
    pub attached: fn(&str, &str, &str, &str) -> String,
    /// Over those who receive it.
    pub recipients: &'static str,
    /// What a kind of report is about.
    pub about: fn(usize) -> &'static str,
    /// The same with the place.
    pub about_place: fn(&str, &str) -> String,
    /// Which scenario it is about.
    pub of_scenario: fn(&str) -> String,
    /// Over a report of the example.
    pub example: &'static str,
    /// The foot: version and SHA-256 of the tool.
    pub made_with: fn(&str, &str) -> String,
    /// The foot: scenario, the last day facts are known for, SHA-256 of its contents.
    pub made_from: fn(&str, &str, &str) -> String,
    /// The footnote on marked values.
    pub mark_note: &'static str,
    /// The first sentence.
    pub opening: &'static str,
    /// A heading.
    pub results: &'static str,
    /// A heading.
    pub plan: &'static str,
    /// A heading.
    pub wards: &'static str,
    /// A heading.
    pub notes: &'static str,
    /// How many values nobody has stated.
    pub unstated: fn(usize) -> String,
    /// Where the document does not agree with itself.
    pub disputed: fn(&str) -> String,
    /// A table.
    pub by_group: &'static str,
    /// A table.
    pub by_instrument: &'static str,
    /// A table.
    pub by_ward: &'static str,
    /// A table.
    pub by_unit: &'static str,
    /// A table.
    pub open_posts: &'static str,
    /// A column.
    pub group: &'static str,
    /// A column.
    pub units: &'static str,
    /// A column.
    pub unit: &'static str,
    /// A column.
    pub base: &'static str,
    /// A column over years.
    pub cut_planned: &'static str,
    /// A column.
    pub sum: &'static str,
    /// A row.
    pub total: &'static str,
    /// A column.
    pub ways: &'static str,
    /// A column.
    pub way: &'static str,
    /// A column.
    pub likelihood: &'static str,
    /// A column.
    pub expected: &'static str,
    /// A column.
    pub ward: &'static str,
    /// A column.
    pub quarters: &'static str,
    /// A column.
    pub quarter: &'static str,
    /// A column.
    pub posts: &'static str,
    /// A column.
    pub held: &'static str,
    /// A column.
    pub open: &'static str,
    /// A column.
    pub deadline: &'static str,
    /// A column.
    pub forecast: &'static str,
    /// A column.
    pub chance: &'static str,
    /// A column.
    pub verdict: &'static str,
    /// A row.
    pub place_whole: &'static str,
    /// A column.
    pub order: &'static str,
    /// A column.
    pub post: &'static str,
    /// A post.
    pub both_posts: &'static str,
    /// A column.
    pub holder: &'static str,
    /// A column.
    pub route: &'static str,
    /// A column.
    pub start: &'static str,
    /// Instead of a table.
    pub no_open_posts: &'static str,
    /// Instead of a table.
    pub no_units: &'static str,
    /// A month beyond those computed.
    pub not_within: &'static str,
    /// A heading.
    pub ward_open: &'static str,
    /// A heading.
    pub ward_posts: &'static str,
    /// A column.
    pub cell_members: &'static str,
    /// A heading.
    pub suppositions: &'static str,
    /// A heading.
    pub durations: &'static str,
    /// A heading.
    pub disputes: &'static str,
    /// A column.
    pub about_what: &'static str,
    /// A column.
    pub value_of: &'static str,
    /// A column.
    pub value: &'static str,
    /// A column.
    pub source: &'static str,
    /// A subject.
    pub wards_deadline: &'static str,
    /// A column.
    pub stage: &'static str,
    /// A column.
    pub shortest: &'static str,
    /// A column.
    pub usual: &'static str,
    /// A column.
    pub longest: &'static str,
    /// A column.
    pub passes: &'static str,
    /// A heading.
    pub arithmetic: &'static str,
    /// A column.
    pub what: &'static str,
    /// A column.
    pub steps: &'static str,
    /// A column.
    pub rests_on: &'static str,
    /// A row: posts of a group or block without a unit.
    pub not_assigned: fn(&str) -> String,
    /// What the letters of the ways stand for.
    pub letters: fn(&str) -> String,
    /// A column: the chance by a day.
    pub by: fn(&str) -> String,
    /// A ward: quarters, held, posts, deadline.
    pub ward_figures: fn([&str; 4]) -> String,
    /// A ward: expected, chance, forecast.
    pub ward_chances: fn(&str, &str, &str) -> String,
    /// A ward of which too little is known.
    pub ward_unknown: fn(&str) -> String,
}

/// The Vietnamese words.
pub const VI: Report = Report {
    motto: "ĐẢNG CỘNG SẢN VIỆT NAM",
    province_party: "ĐẢNG BỘ TỈNH QUẢNG TRỊ",
    city_committee: |place| format!("THÀNH ỦY {place}"),
    city_party: |place| format!("ĐẢNG BỘ THÀNH PHỐ {place}"),
    ward_committee: |ward| {
        let named = ["PHƯỜNG ", "XÃ ", "THỊ TRẤN "]
            .iter()
            .any(|kind| ward.starts_with(kind));
        format!("ĐẢNG ỦY {}{ward}", if named { "" } else { "PHƯỜNG " })
    },
    city_sign: "BC/TU",
    ward_sign: "BC/ĐU",
    standing_committee: "T/M BAN THƯỜNG VỤ",
    number_line: |number, sign| format!("Số {number}-{sign}"),
    date_blank: "ngày\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}tháng\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}năm\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}",
    report: "BÁO CÁO",
    annex: "PHỤ LỤC",
    attached: |number, sign, date, issuer| {
        format!("(Kèm theo văn bản số {number}-{sign} {date} của {issuer})")
    },
    recipients: "Nơi nhận:",
    about: |kind| {
        [
            "dự báo thực hiện chỉ tiêu tinh giản biên chế và tạo nguồn đảng viên",
            "kế hoạch giảm biên chế theo đơn vị và theo năm",
            "danh sách vị trí cần tạo nguồn đảng viên",
            "tạo nguồn Khu phố trưởng, Trưởng ban Công tác Mặt trận là đảng viên",
            "giả định và nguồn số liệu của dự báo",
            "kinh phí thực hiện và kinh phí tiết kiệm của kế hoạch giảm biên chế",
        ]
        .get(kind)
        .copied()
        .unwrap_or_default()
    },
    about_place: |about, place| format!("{about}, {place}"),
    of_scenario: |name| format!("(kịch bản “{name}”)"),
    example: "Số liệu ví dụ để làm quen công cụ, không phải số liệu thật.",
    made_with: |version, sum| {
        format!("Lập bằng Lộ trình 2025 bản {version}; SHA-256 của chương trình: {sum}")
    },
    made_from: |name, known, sum| {
        format!("Kịch bản “{name}”, số liệu thực tế đến {known}; SHA-256 của nội dung kịch bản: {sum}")
    },
    mark_note: "* Giá trị ví dụ hoặc giả định, văn bản gốc không nêu; phải thay bằng số thật trước khi trình.",
    opening: "Theo kịch bản nêu ở cuối trang, kết quả dự báo như sau:",
    results: "1. Kết quả chung",
    plan: "2. Kế hoạch giảm biên chế",
    wards: "3. Khu phố trưởng, Trưởng ban Công tác Mặt trận là đảng viên",
    notes: "4. Giả định và những điểm cần xác minh",
    unstated: |count| format!("- Có {count} giá trị ví dụ hoặc giả định, kê trong phụ lục giả định."),
    disputed: |list| format!("- Văn bản gốc cần xác minh: {list}."),
    by_group: "Kế hoạch theo nhóm đơn vị",
    by_instrument: "Kế hoạch theo cách giảm",
    by_ward: "Kết quả theo phường",
    by_unit: "Kế hoạch theo đơn vị",
    open_posts: "Vị trí cần tạo nguồn",
    group: "Nhóm đơn vị",
    units: "Đơn vị",
    unit: "Đơn vị",
    base: "Biên chế giao",
    cut_planned: "Kế hoạch giảm",
    sum: "Tổng",
    total: "Tổng cộng",
    ways: "Cách giảm",
    way: "Cách giảm",
    likelihood: "Khả năng",
    expected: "Kỳ vọng",
    ward: "Phường",
    quarters: "Khu phố",
    quarter: "Khu phố",
    posts: "Vị trí",
    held: "Đảng viên",
    open: "Còn lại",
    deadline: "Hạn",
    forecast: "Dự kiến",
    chance: "Xác suất",
    verdict: "Kết quả",
    place_whole: "Toàn thành phố",
    order: "TT",
    post: "Chức danh",
    both_posts: "Cả hai chức danh",
    holder: "Hiện nay",
    route: "Cách tạo nguồn",
    start: "Bắt đầu",
    no_open_posts: "Mọi vị trí đều do đảng viên giữ.",
    no_units: "Chưa có đơn vị nào trong kịch bản.",
    not_within: "không trong thời gian dự báo",
    ward_open: "2. Vị trí cần tạo nguồn",
    ward_posts: "3. Hiện trạng các khu phố",
    cell_members: "Đảng viên chi bộ",
    suppositions: "1. Giá trị đang dùng",
    durations: "2. Thời gian từng bước tạo nguồn (tháng)",
    disputes: "3. Những điểm văn bản gốc không thống nhất",
    about_what: "Nội dung",
    value_of: "Chỉ tiêu",
    value: "Giá trị",
    source: "Nguồn",
    wards_deadline: "Hạn của phường",
    stage: "Bước",
    shortest: "Ngắn nhất",
    usual: "Thường",
    longest: "Dài nhất",
    passes: "Qua được",
    arithmetic: "Cách tính từng dòng kế hoạch",
    what: "Dòng kế hoạch",
    steps: "Cách tính (đồng)",
    rests_on: "Căn cứ",
    not_assigned: |name| format!("Chưa phân cho đơn vị ({name})"),
    letters: |list| format!("Cách giảm: {list}."),
    by: |day| format!("Đạt đến {day}"),
    ward_figures: |[quarters, held, posts, due]| {
        format!("Phường có {quarters}; hiện {held} trong {posts} do đảng viên giữ. Đến hạn {due}: ")
    },
    ward_chances: |expected, chance, forecast| {
        format!("; kỳ vọng {expected} vị trí, xác suất đủ {chance}, dự kiến đủ: {forecast}.")
    },
    ward_unknown: |posts| format!("; còn {posts} chưa rõ người giữ."),
};

/// The English words.
pub const EN: Report = Report {
    motto: "COMMUNIST PARTY OF VIET NAM",
    province_party: "PARTY ORGANISATION OF QUANG TRI",
    city_committee: |place| format!("CITY COMMITTEE OF {place}"),
    city_party: |place| format!("PARTY ORGANISATION OF {place}"),
    ward_committee: |ward| format!("WARD COMMITTEE OF {ward}"),
    city_sign: "BC/TU",
    ward_sign: "BC/ĐU",
    standing_committee: "FOR THE STANDING COMMITTEE",
    number_line: |number, sign| format!("No. {number}-{sign}"),
    date_blank: "date\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}",
    report: "REPORT",
    annex: "APPENDIX",
    attached: |number, sign, date, issuer| format!("(Annexed to No. {number}-{sign}, {date}, of {issuer})"),
    recipients: "Recipients:",
    about: |kind| {
        [
            "forecast for the reduction of posts and the sourcing of Party members",
            "plan to reduce posts, by unit and year",
            "positions to be filled by Party members",
            "sourcing of Party members as heads of neighbourhoods and of Front boards",
            "assumptions and sources of the forecast",
            "cost and saving of the plan to reduce posts",
        ]
        .get(kind)
        .copied()
        .unwrap_or_default()
    },
    about_place: |about, place| format!("{about}, {place}"),
    of_scenario: |name| format!("(scenario “{name}”)"),
    example: "Example figures, made up to try the tool; none of them is real.",
    made_with: |version, sum| format!("Made with Lộ trình 2025 {version}; SHA-256 of the program: {sum}"),
    made_from: |name, known, sum| {
        format!("Scenario “{name}”, facts up to {known}; SHA-256 of its contents: {sum}")
    },
    mark_note: "* An example or a supposition, not stated by the document; to be replaced before it is submitted.",
    opening: "By the scenario named at the foot of the page, the forecast is as follows:",
    results: "1. Results",
    plan: "2. Plan to reduce posts",
    wards: "3. Positions of the neighbourhoods held by Party members",
    notes: "4. Assumptions and what is to be verified",
    unstated: |count| {
        format!("- Values that are examples or suppositions: {count}; see the appendix on assumptions.")
    },
    disputed: |list| format!("- To be verified in the document: {list}."),
    by_group: "Plan by group of units",
    by_instrument: "Plan by way of cutting",
    by_ward: "Results by ward",
    by_unit: "Plan by unit",
    open_posts: "Positions to be filled",
    group: "Group of units",
    units: "Units",
    unit: "Unit",
    base: "Posts assigned",
    cut_planned: "Planned to go",
    sum: "Sum",
    total: "Total",
    ways: "Ways",
    way: "Way of cutting",
    likelihood: "Likelihood",
    expected: "Expected",
    ward: "Ward",
    quarters: "Khu phố",
    quarter: "Neighbourhood",
    posts: "Positions",
    held: "Members",
    open: "Open",
    deadline: "Due",
    forecast: "Forecast",
    chance: "Chance",
    verdict: "Verdict",
    place_whole: "Whole city",
    order: "No.",
    post: "Position",
    both_posts: "Both positions",
    holder: "Now",
    route: "Route",
    start: "Start",
    no_open_posts: "Every position is held by a member.",
    no_units: "There is no unit in the scenario.",
    not_within: "not within the forecast",
    ward_open: "2. Positions to be filled",
    ward_posts: "3. The neighbourhoods today",
    cell_members: "Cell members",
    suppositions: "1. Values in use",
    durations: "2. Length of the steps of each route (months)",
    disputes: "3. Where the document does not agree with itself",
    about_what: "Subject",
    value_of: "Of",
    value: "Value",
    source: "Source",
    wards_deadline: "Deadline of a ward",
    stage: "Step",
    shortest: "Shortest",
    usual: "Usual",
    longest: "Longest",
    passes: "Passed",
    arithmetic: "How each line is worked out",
    what: "Line",
    steps: "Arithmetic (đồng)",
    rests_on: "Rests on",
    not_assigned: |name| format!("Not yet assigned to a unit ({name})"),
    letters: |list| format!("Ways: {list}."),
    by: |day| format!("By {day}"),
    ward_figures: |[quarters, held, posts, due]| {
        format!("The ward has {quarters}; {held} of {posts} are held by members. By {due}: ")
    },
    ward_chances: |expected, chance, forecast| {
        format!("; {expected} expected, chance of all {chance}, forecast for all: {forecast}.")
    },
    ward_unknown: |posts| format!("; of {posts} the holder is not known."),
};
