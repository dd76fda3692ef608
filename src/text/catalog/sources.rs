//! Nguồn số liệu: every figure with its quotation, what does not agree, the assumptions.

/// Nguồn số liệu: every figure with its quotation, what does not agree, the assumptions.
pub struct Sources {
    /// Title of the screen.
    pub title: &'static str,
    /// Title of the screen where the scenario is about another place.
    pub title_own: &'static str,
    /// Names the filter to a screen reader.
    pub filter: &'static str,
    /// Filter.
    pub all: &'static str,
    /// Filter.
    pub quoted: &'static str,
    /// Filter.
    pub inferred: &'static str,
    /// Filter.
    pub assumed: &'static str,
    /// A filter with how many it lets through.
    pub filter_count: fn(&str, usize) -> String,
    /// The search field.
    pub search: &'static str,
    /// Nothing fits the search.
    pub nothing_found: fn(&str) -> String,
    /// Button that empties the search and the filter.
    pub show_all: &'static str,
    /// Button.
    pub open_document: &'static str,
    /// Link to the assumptions further down.
    pub to_assumptions: &'static str,
    /// Caption of the table of figures.
    pub figures: &'static str,
    /// Heading of the table of figures where the scenario is about another place.
    pub figures_own: &'static str,
    /// Says that a scenario about another place does not use the figures.
    pub figures_own_meaning: &'static str,
    /// Column.
    pub figure: &'static str,
    /// Column.
    pub quotation: &'static str,
    /// Link from a figure to the full text.
    pub in_document: &'static str,
    /// The same for those who cannot see the figure: its name.
    pub in_document_of: fn(&str) -> String,
    /// Marks a figure the document contradicts.
    pub to_verify: &'static str,
    /// The share as it computes.
    pub computed: fn(&str) -> String,
    /// The share as the document prints it.
    pub printed: fn(&str) -> String,
    /// What the open scenario uses instead.
    pub in_scenario: fn(&str) -> String,
    /// The document has no place for it.
    pub head_of_document: &'static str,
    /// Link from a figure to the field where it is changed.
    pub change: &'static str,
    /// Link from a supposed figure to the field where it is replaced.
    pub enter: &'static str,
    /// Heading of the inconsistencies: how many.
    pub inconsistencies: fn(usize) -> String,
    /// Discloses those no result rests on: how many.
    pub of_form: fn(usize) -> String,
    /// The sections an inconsistency stands in.
    pub sections: fn(&str) -> String,
    /// Between two sections.
    pub and: &'static str,
    /// How the tool handles an inconsistency.
    pub handled: &'static str,
    /// Title of the whole text.
    pub document_title: &'static str,
    /// Heading of the assumptions.
    pub assumptions: &'static str,
    /// What the assumptions are for.
    pub assumptions_meaning: &'static str,
    /// A field that may stay empty.
    pub unknown_allowed: &'static str,
    /// Card.
    pub payroll: &'static str,
    /// Card.
    pub path: &'static str,
    /// Card.
    pub likelihoods: &'static str,
    /// What a likelihood is.
    pub likelihoods_meaning: &'static str,
    /// Card.
    pub time: &'static str,
    /// Card.
    pub circumstances: &'static str,
    /// What circumstances are.
    pub circumstances_meaning: &'static str,
    /// Card.
    pub thresholds: &'static str,
    /// Card.
    pub sourcing: &'static str,
    /// Card.
    pub wards: &'static str,
    /// Card.
    pub durations: &'static str,
    /// Card.
    pub stages: &'static str,
    /// What the stages are.
    pub stages_meaning: &'static str,
    /// Label: the base of a block, in a year.
    pub base: fn(&str, i32) -> String,
    /// Which bases agree with the document.
    pub base_hint: &'static str,
    /// The base does not agree with the document.
    pub base_outside: &'static str,
    /// Which numbers a base may be.
    pub base_hint_own: &'static str,
    /// Label: the month facts are known for.
    pub as_of: &'static str,
    /// What the month facts are known for does.
    pub as_of_hint: &'static str,
    /// Label: the last computed month.
    pub horizon_end: &'static str,
    /// What the last computed month does.
    pub horizon_end_hint: &'static str,
    /// Label: the factor of the circumstances.
    pub odds_factor: &'static str,
    /// The weights do not sum to one: what they sum to.
    pub weights_off: fn(&str) -> String,
    /// The weights sum to one.
    pub weights_fine: &'static str,
    /// Label of a threshold.
    pub on_track: &'static str,
    /// Label of a threshold.
    pub at_risk: &'static str,
    /// What lies below both thresholds.
    pub below_thresholds: &'static str,
    /// Label: years of the required path; the year.
    pub path_year: fn(i32) -> String,
    /// What the path is where it is even.
    pub path_even: &'static str,
    /// What the path is where it is even, for another place.
    pub path_even_own: &'static str,
    /// The path sums to the target.
    pub path_sum_fine: fn(&str) -> String,
    /// The path sums to another number: the sum, the balance.
    pub path_sum_off: fn(&str, &str) -> String,
    /// Button: back to the even path.
    pub path_restore: &'static str,
    /// There is no target to have a path.
    pub path_none: &'static str,
    /// Link to the payroll screen.
    pub to_payroll: &'static str,
    /// Label: the place's deadline.
    pub place_deadline: &'static str,
    /// Column: a ward's deadline.
    pub ward_deadline: &'static str,
    /// Label of a ward's deadline for those who cannot see the table.
    pub ward_deadline_of: fn(&str) -> String,
    /// Column: what the document says of a ward.
    pub reported: &'static str,
    /// The document calls the ward complete.
    pub reported_complete: &'static str,
    /// The document calls the ward incomplete.
    pub reported_incomplete: &'static str,
    /// The document extends the ward.
    pub reported_extended: &'static str,
    /// A ward that is complete and yet extended.
    pub complete_yet_extended: &'static str,
    /// A ward that is not complete and yet not extended.
    pub incomplete_not_extended: &'static str,
    /// Names the choice of a reading to a screen reader: the ward.
    pub reading_of: fn(&str) -> String,
    /// A place without wards.
    pub no_wards: &'static str,
    /// Switch.
    pub probationary: &'static str,
    /// What the switch means when it is off.
    pub probationary_hint: &'static str,
    /// Label: share of holders that changes in a year.
    pub turnover: &'static str,
    /// Label: share of new holders who are members.
    pub successor: &'static str,
    /// Label of a duration's weight.
    pub shortest: &'static str,
    /// Label of a duration's weight.
    pub usual: &'static str,
    /// Label of a duration's weight.
    pub longest: &'static str,
    /// Column.
    pub stage: &'static str,
    /// Column.
    pub passing: &'static str,
    /// A field of a stage for those who cannot see the table: route, stage, column.
    pub stage_field: fn(&str, &str, &str) -> String,
    /// How long a route takes in all: shortest, usual and longest in months.
    pub route_takes: fn(u32, u32, u32) -> String,
    /// Marks the stages walked only where probationary members do not count.
    pub only_if_official: &'static str,
    /// How many posts no member holds.
    pub open_posts: fn(u32) -> String,
    /// How many stages.
    pub stage_count: fn(usize) -> String,
    /// In each year, behind a share.
    pub a_year: fn(&str) -> String,
    /// The factor behind the weights.
    pub weights_and_factor: fn(&str, &str) -> String,
    /// A field took nothing: what was typed.
    pub not_taken: fn(&str) -> String,
    /// What a field takes: whole numbers from one to another.
    pub takes_whole: fn(&str, &str) -> String,
    /// What a field takes: whole numbers from one to another, or nothing.
    pub takes_whole_or_nothing: fn(&str, &str) -> String,
    /// What a field takes: percentages from one to another.
    pub takes_percent: fn(&str, &str) -> String,
    /// What a field takes: a factor from one to another.
    pub takes_factor: fn(&str, &str) -> String,
    /// What a field takes: months from one to another.
    pub takes_month: fn(&str, &str) -> String,
}

/// The Vietnamese words.
pub const VI: Sources = Sources {
    title: "Số liệu gốc và chỗ chưa khớp",
    title_own: "Giả định và thiết lập",
    filter: "Lọc số liệu",
    all: "Tất cả",
    quoted: "Văn bản",
    inferred: "Suy ra",
    assumed: "Giả định",
    filter_count: |name, count| format!("{name} {count}"),
    search: "Tìm trong số liệu và nguyên văn",
    nothing_found: |typed| format!("Không có số liệu nào khớp với “{typed}”."),
    show_all: "Xem tất cả số liệu",
    open_document: "Mở toàn văn",
    to_assumptions: "Giả định và thiết lập",
    figures: "Số liệu của văn bản, mỗi số kèm nguyên văn",
    figures_own: "Số liệu của Đông Hà, để tham khảo",
    figures_own_meaning: "Kịch bản đang mở là của nơi khác, không dùng các số này.",
    figure: "Số liệu",
    quotation: "Nguyên văn trong Kết luận hội nghị lần thứ 17, tháng 7/2022",
    in_document: "Xem trong văn bản",
    in_document_of: |figure| format!("Xem trong văn bản: {figure}"),
    to_verify: "cần xác minh",
    computed: |share| format!("tính ra {share}"),
    printed: |share| format!("văn bản in {share}"),
    in_scenario: |value| format!("Kịch bản đang dùng: {value}"),
    head_of_document: "phần đầu văn bản",
    change: "Sửa",
    enter: "Nhập số thật",
    inconsistencies: |count| format!("{count} điểm chưa khớp hoặc còn thiếu trong văn bản"),
    of_form: |count| format!("{count} điểm khác, không ảnh hưởng kết quả"),
    sections: |sections| format!("Mục {sections}."),
    and: " và ",
    handled: "Công cụ xử lý:",
    document_title: "Kết luận hội nghị lần thứ 17, tháng 7/2022: toàn văn",
    assumptions: "Giả định và thiết lập",
    assumptions_meaning: "Sửa ở đây là sửa kịch bản đang mở; kết luận ở đầu trang đổi theo ngay. Mọi thay đổi hoàn tác được.",
    unknown_allowed: "chưa có",
    payroll: "Biên chế",
    path: "Yêu cầu từng năm",
    likelihoods: "Khả năng thực hiện từng cách giảm",
    likelihoods_meaning: "Khả năng một chỉ tiêu đã lên kế hoạch giảm được thật, tính cho từng chỉ tiêu.",
    time: "Mốc thời gian",
    circumstances: "Bối cảnh chung",
    circumstances_meaning: "Ba bối cảnh tác động cùng lúc lên mọi kế hoạch. Khó khăn chia, thuận lợi nhân tỷ số khả năng với hệ số k; k = 1 là không có bối cảnh chung.",
    thresholds: "Ngưỡng kết luận",
    sourcing: "Nguồn đảng viên",
    wards: "Hạn của từng phường",
    durations: "Trọng số ba mức thời gian",
    stages: "Thời gian và khả năng qua từng bước",
    stages_meaning: "Dùng cho mọi lộ trình chưa có bước riêng. Thời gian tính bằng tháng.",
    base: |block, year| format!("{block}: biên chế năm {year}"),
    base_hint: "Từ 1.169 đến 1.177 thì 149 chỉ tiêu đúng bằng 12,7% như văn bản. Để trống nếu chưa có.",
    base_outside: "Ngoài khoảng 1.169–1.177: 149 chỉ tiêu không còn bằng 12,7% như văn bản in.",
    base_hint_own: "Để trống nếu chưa có.",
    as_of: "Số thực tế tính đến hết tháng",
    as_of_hint: "Kế hoạch của các tháng đến mốc này mà chưa đánh dấu đã làm thì ghi là quá hạn.",
    horizon_end: "Dự báo đến hết tháng",
    horizon_end_hint: "Tính quá hạn mục tiêu để nói được trễ bao lâu.",
    odds_factor: "Hệ số k",
    weights_off: |sum| format!("Tổng ba trọng số là {sum}, phải là 100%."),
    weights_fine: "Tổng ba trọng số là 100%.",
    on_track: "Từ mức này là “Dự kiến đạt”",
    at_risk: "Từ mức này là “Có nguy cơ”",
    below_thresholds: "Dưới mức thấp là “Không đạt”.",
    path_year: |year| format!("Năm {year}"),
    path_even: "Chia đều. Nhập phân kỳ thật (Quyết định số 4647/QĐ-UBND) khi có.",
    path_even_own: "Chia đều cho các năm. Nhập phân kỳ thật khi có.",
    path_sum_fine: |sum| format!("Tổng {sum}, đúng bằng chỉ tiêu."),
    path_sum_off: |sum, balance| format!("Tổng {sum}, {balance} so với chỉ tiêu."),
    path_restore: "Chia đều lại",
    path_none: "Chưa có chỉ tiêu giảm biên chế, hoặc chỉ tiêu tính theo phần trăm mà chưa có biên chế gốc.",
    to_payroll: "Đến màn hình Biên chế",
    place_deadline: "Hạn của toàn địa bàn: hết tháng",
    ward_deadline: "Hạn: hết tháng",
    ward_deadline_of: |ward| format!("Hạn của {ward}, hết tháng"),
    reported: "Văn bản",
    reported_complete: "đã hoàn thành",
    reported_incomplete: "chưa hoàn thành",
    reported_extended: "gia hạn đến 2025",
    complete_yet_extended: "Mục I.2.4 ghi đã hoàn thành, mục IV.2 vẫn gia hạn đến 2025. Chọn mốc để xét.",
    incomplete_not_extended: "Mục I.2.4 ghi chưa hoàn thành, mục IV.2 không gia hạn. Chọn mốc để xét.",
    reading_of: |ward| format!("Cách hiểu mốc của {ward}"),
    no_wards: "Chưa có phường nào. Thêm ở màn hình Nguồn đảng viên.",
    probationary: "Tính cả đảng viên dự bị, từ lễ kết nạp",
    probationary_hint: "Tắt thì chỉ tính từ khi công nhận chính thức, tức sau 12 tháng dự bị.",
    turnover: "Tỷ lệ thay người mỗi năm",
    successor: "Người thay là đảng viên",
    shortest: "Ngắn nhất",
    usual: "Thường",
    longest: "Dài nhất",
    stage: "Bước",
    passing: "Khả năng qua",
    stage_field: |route, stage, column| format!("{route}, {stage}: {column}"),
    route_takes: |shortest, usual, longest| format!("thường {usual} tháng, từ {shortest} đến {longest}"),
    only_if_official: "chỉ tính khi không tính đảng viên dự bị",
    open_posts: |count| format!("{count} vị trí"),
    stage_count: |count| format!("{count} bước"),
    a_year: |share| format!("{share} mỗi năm"),
    weights_and_factor: |weights, factor| format!("{weights}; k = {factor}"),
    not_taken: |typed| format!("“{typed}” chưa được nhận, số cũ vẫn giữ."),
    takes_whole: |least, most| format!("Nhập số nguyên từ {least} đến {most}."),
    takes_whole_or_nothing: |least, most| {
        format!("Nhập số nguyên từ {least} đến {most}, hoặc để trống nếu chưa có.")
    },
    takes_percent: |least, most| format!("Nhập từ {least} đến {most}, như 82 hoặc 82,5."),
    takes_factor: |least, most| format!("Nhập từ {least} đến {most}, như 2 hoặc 1,5."),
    takes_month: |first, last| format!("Nhập tháng từ {first} đến {last}, như 8/2024."),
};

/// The English words.
pub const EN: Sources = Sources {
    title: "Source figures and what does not agree",
    title_own: "Assumptions and settings",
    filter: "Filter the figures",
    all: "All",
    quoted: "Document",
    inferred: "Inferred",
    assumed: "Assumed",
    filter_count: |name, count| format!("{name} {count}"),
    search: "Search figures and quotations",
    nothing_found: |typed| format!("No figure fits “{typed}”."),
    show_all: "Show all figures",
    open_document: "Open the full text",
    to_assumptions: "Assumptions and settings",
    figures: "Figures of the document, each with its quotation",
    figures_own: "Figures of Đông Hà, for reference",
    figures_own_meaning: "The open scenario is about another place and does not use these figures.",
    figure: "Figure",
    quotation: "Quotation from the Conclusion of the 17th conference, July 2022",
    in_document: "See in the document",
    in_document_of: |figure| format!("See in the document: {figure}"),
    to_verify: "to be verified",
    computed: |share| format!("computes to {share}"),
    printed: |share| format!("printed as {share}"),
    in_scenario: |value| format!("The scenario uses: {value}"),
    head_of_document: "head of the document",
    change: "Change",
    enter: "Enter the real figure",
    inconsistencies: |count| format!("{count} points the document leaves open or contradicts"),
    of_form: |count| format!("{count} more that no result rests on"),
    sections: |sections| format!("Section {sections}."),
    and: " and ",
    handled: "How the tool handles it:",
    document_title: "Conclusion of the 17th conference, July 2022: full text (Vietnamese)",
    assumptions: "Assumptions and settings",
    assumptions_meaning: "Changing a value here changes the open scenario; the verdicts above follow at once. Every change can be undone.",
    unknown_allowed: "not known",
    payroll: "Payroll",
    path: "Required year by year",
    likelihoods: "Likelihood of each way of reducing",
    likelihoods_meaning: "How likely a planned post really goes; it belongs to each post separately.",
    time: "Dates",
    circumstances: "Shared circumstances",
    circumstances_meaning: "Three circumstances that hit all plans at once. Hard ones divide odds by k, favourable ones multiply them; k = 1 means none are shared.",
    thresholds: "Thresholds of the verdicts",
    sourcing: "Party members",
    wards: "Deadline of each ward",
    durations: "Weights of the three durations",
    stages: "Duration and chance of each stage",
    stages_meaning: "Used by every route without stages of its own. Durations are in months.",
    base: |block, year| format!("{block}: posts in {year}"),
    base_hint: "For 1,169 to 1,177 the 149 posts are the 12.7% the document prints. Leave empty if not known.",
    base_outside: "Outside 1,169–1,177: the 149 posts are no longer the 12.7% the document prints.",
    base_hint_own: "Leave empty if not known.",
    as_of: "Facts are known up to the end of",
    as_of_hint: "What was planned up to then and is not marked as done is overdue.",
    horizon_end: "Forecast up to the end of",
    horizon_end_hint: "Reaches past the deadline, to say how late.",
    odds_factor: "Factor k",
    weights_off: |sum| format!("The three weights sum to {sum}; they must sum to 100%."),
    weights_fine: "The three weights sum to 100%.",
    on_track: "From here on “On track”",
    at_risk: "From here on “At risk”",
    below_thresholds: "Below the lower one: “Missed”.",
    path_year: |year| year.to_string(),
    path_even: "Spread evenly. Enter the real schedule (Decision 4647/QĐ-UBND) when it is known.",
    path_even_own: "Spread evenly over the years. Enter the real schedule when it is known.",
    path_sum_fine: |sum| format!("{sum} in all, exactly the target."),
    path_sum_off: |sum, balance| format!("{sum} in all, {balance} of the target."),
    path_restore: "Spread evenly again",
    path_none: "There is no reduction target, or it is a share of a base that is not known.",
    to_payroll: "Go to Payroll",
    place_deadline: "Deadline of the whole place: end of",
    ward_deadline: "Deadline: end of",
    ward_deadline_of: |ward| format!("Deadline of {ward}, end of"),
    reported: "Document",
    reported_complete: "complete",
    reported_incomplete: "not complete",
    reported_extended: "extended to 2025",
    complete_yet_extended: "Section I.2.4 calls it complete, section IV.2 still extends it to 2025. Choose the deadline to judge by.",
    incomplete_not_extended: "Section I.2.4 calls it incomplete, section IV.2 does not extend it. Choose the deadline to judge by.",
    reading_of: |ward| format!("Reading of the deadline of {ward}"),
    no_wards: "There are no wards yet. Add them on the Party members screen.",
    probationary: "Count probationary members, from the ceremony on",
    probationary_hint: "When off, members count from official recognition, after 12 months of probation.",
    turnover: "Holders who change each year",
    successor: "New holders who are members",
    shortest: "Shortest",
    usual: "Usual",
    longest: "Longest",
    stage: "Stage",
    passing: "Chance of passing",
    stage_field: |route, stage, column| format!("{route}, {stage}: {column}"),
    route_takes: |shortest, usual, longest| format!("usually {usual} months, {shortest} to {longest}"),
    only_if_official: "only where probationary members do not count",
    open_posts: |count| format!("{count} positions"),
    stage_count: |count| format!("{count} stages"),
    a_year: |share| format!("{share} a year"),
    weights_and_factor: |weights, factor| format!("{weights}; k = {factor}"),
    not_taken: |typed| format!("“{typed}” was not taken; the old value stays."),
    takes_whole: |least, most| format!("Enter a whole number from {least} to {most}."),
    takes_whole_or_nothing: |least, most| {
        format!("Enter a whole number from {least} to {most}, or leave it empty if not known.")
    },
    takes_percent: |least, most| format!("Enter {least} to {most}, as 82 or 82.5."),
    takes_factor: |least, most| format!("Enter {least} to {most}, as 2 or 1.5."),
    takes_month: |first, last| format!("Enter a month from {first} to {last}, as 8/2024."),
};
