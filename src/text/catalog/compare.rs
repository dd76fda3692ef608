//! So sánh: scenarios side by side, what differs, and what makes the difference.

/// The words of the screen.
pub struct Compare {
    /// Title of the screen where there is nothing to compare.
    pub title: &'static str,
    /// Where there is one scenario alone: what is missing and why it helps.
    pub alone: &'static str,
    /// Button: a copy of the open scenario.
    pub make_second: &'static str,
    /// Group of the buttons that choose scenarios.
    pub choose: &'static str,
    /// How many can be chosen.
    pub choose_hint: &'static str,
    /// Mark of the open scenario.
    pub open: &'static str,
    /// Button of a scenario's head: its name.
    pub open_named: fn(&str) -> String,
    /// Finding: these scenarios, by letter, meet both targets.
    pub meet_both: fn(&str, bool) -> String,
    /// Finding: all do.
    pub all_meet: &'static str,
    /// Finding: none does.
    pub none_meets: &'static str,
    /// Caption of the table of results.
    pub results: &'static str,
    /// Head of the rows.
    pub what: &'static str,
    /// Section: a target of payroll.
    pub payroll: fn(&str) -> String,
    /// Section: the posts of the place.
    pub sourcing: &'static str,
    /// Section: money.
    pub money: &'static str,
    /// Row: the verdict.
    pub verdict: &'static str,
    /// Row: expected by a day.
    pub forecast: fn(&str) -> String,
    /// Row: the probability of meeting it.
    pub chance: &'static str,
    /// Row: 80 % interval.
    pub interval: &'static str,
    /// Row: the month it is reached.
    pub reached: &'static str,
    /// Cell: not within what is computed, which ends in a month.
    pub after: fn(&str) -> String,
    /// Row: planned year by year.
    pub by_year: &'static str,
    /// Row: ways of cutting.
    pub by_way: &'static str,
    /// Row: a ward, by its deadline.
    pub ward: fn(&str) -> String,
    /// Rows of money: one-off, saved, net, month of payback.
    pub money_rows: [&'static str; 4],
    /// Section: assumptions.
    pub assumptions: &'static str,
    /// Section: what is planned.
    pub lines: &'static str,
    /// Section: posts of khu phố.
    pub posts: &'static str,
    /// Where nothing differs.
    pub nothing_differs: &'static str,
    /// What the star behind a value means.
    pub star: &'static str,
    /// So many more rows.
    pub more: fn(&str) -> String,
    /// Switch: rows that do not differ as well.
    pub every_row: &'static str,
    /// Label of how lines are put together.
    pub lines_by: &'static str,
    /// The ways: groups, units, ways of cutting, years.
    pub by: [&'static str; 4],
    /// Chart of payroll, finding: the scenario that reaches the target first, the target, the month.
    pub first_to_reach: fn(&str, &str, &str) -> String,
    /// Chart, finding: none reaches it; the nearest one, its count.
    pub none_reaches: fn(&str, &str, &str) -> String,
    /// Chart, finding without a target: letters with their counts.
    pub counts: fn(&str) -> String,
    /// Chart in a sentence: what is drawn, letters with their counts at the deadline.
    pub chart_label: fn(&str, &str) -> String,
    /// Heading above the charts: payroll, posts.
    pub chart_titles: [&'static str; 2],
    /// What the whiskers are.
    pub whiskers: fn(&str) -> String,
    /// Column of the table behind a chart: interval of a scenario.
    pub interval_of: fn(&str) -> String,
    /// Heading of the waterfall.
    pub waterfall: &'static str,
    /// Labels of the choice of the pair: from, to.
    pub pair: [&'static str; 2],
    /// Label of the choice of the figure.
    pub measure: &'static str,
    /// The figures: chance and expected posts of payroll, chance and expected posts of sourcing.
    pub measures: [&'static str; 4],
    /// Finding of the waterfall: from and to, each with its value, and the difference.
    pub falls: fn(&str, &str, &str) -> String,
    /// Finding, second half: the greatest part.
    pub most: fn(&str, &str) -> String,
    /// Finding: no difference.
    pub no_difference: fn(&str, &str) -> String,
    /// Points of percent, with sign.
    pub points: fn(&str) -> String,
    /// How the parts were found: over every order.
    pub every_order: &'static str,
    /// How the parts were found: both ways.
    pub both_ways: &'static str,
    /// The parts add up.
    pub adds_up: &'static str,
    /// While it is worked out: done, of how many.
    pub working: fn(&str, &str) -> String,
    /// It cannot be told.
    pub cannot: &'static str,
    /// Nothing that differs matters to this figure.
    pub no_parts: &'static str,
    /// Row of the drawing: so many lesser parts together.
    pub others: fn(&str) -> String,
    /// Column of the parts: part, running sum.
    pub parts: [&'static str; 2],
    /// First and last row: a scenario by its letter.
    pub scenario: fn(&str) -> String,
    /// Cell: a value that differs in detail.
    pub stages: fn(&str, &str) -> String,
    /// Cell: places.
    pub places: fn(&str, &str) -> String,
    /// Cell: turnover a year, successors who are members.
    pub turnover: fn(&str, &str) -> String,
    /// Cell: circumstances and the factor.
    pub circumstances: fn(&str, &str) -> String,
    /// Cell: averages: coefficient, months of insurance, months early.
    pub averages: fn(&str, &str, &str) -> String,
    /// Cell: people of the roster.
    pub people: fn(&str) -> String,
    /// Cell: changes of the law.
    pub changes: fn(&str) -> String,
    /// Cell: posts in all of units.
    pub in_units: fn(&str, &str) -> String,
    /// Cell: held now, of all.
    pub held: fn(&str, &str) -> String,
    /// Cell: stages of its own.
    pub own_stages: [&'static str; 2],
    /// Cell: a post without a route.
    pub no_route: &'static str,
    /// Cell: a post held with the other by one person.
    pub both_by_one: fn(&str) -> String,
    /// Rows of the months: facts known up to, first, last.
    pub months: [&'static str; 3],
}

/// The Vietnamese words.
pub const VI: Compare = Compare {
    title: "So sánh kịch bản",
    alone: "Mới có một kịch bản nên chưa có gì để so sánh. Tạo một bản nữa, sửa số trong bản đó, rồi quay lại đây: hai bản đứng cạnh nhau, chỗ nào khác và khác bao nhiêu đều hiện ra.",
    make_second: "Nhân bản kịch bản đang mở",
    choose: "Kịch bản so sánh",
    choose_hint: "Chọn từ 2 đến 6 kịch bản.",
    open: "đang mở",
    open_named: |name| format!("Mở kịch bản {name}"),
    meet_both: |letters, several| {
        if several {
            format!("Các kịch bản {letters} đạt cả hai mục tiêu")
        } else {
            format!("Chỉ kịch bản {letters} đạt cả hai mục tiêu")
        }
    },
    all_meet: "Mọi kịch bản được so sánh đều đạt cả hai mục tiêu",
    none_meets: "Chưa kịch bản nào đạt cả hai mục tiêu",
    results: "Kết quả từng kịch bản",
    what: "Chỉ số",
    payroll: |target| format!("Biên chế: {target}"),
    sourcing: "Nguồn đảng viên",
    money: "Chi phí và tiết kiệm",
    verdict: "Kết luận",
    forecast: |day| format!("Dự báo đến {day}"),
    chance: "Xác suất đạt",
    interval: "Khoảng 80%",
    reached: "Dự báo đủ chỉ tiêu",
    after: |month| format!("sau {month}"),
    by_year: "Kế hoạch từng năm",
    by_way: "Cách giảm",
    ward: |name| format!("{name}, theo hạn của phường"),
    money_rows: [
        "Chi một lần (đồng)",
        "Tiết kiệm đến hạn (đồng)",
        "Chênh lệch (đồng)",
        "Tháng hoàn vốn",
    ],
    assumptions: "Giả định và số đầu vào",
    lines: "Số chỉ tiêu trong kế hoạch",
    posts: "Vị trí ở khu phố",
    nothing_differs: "Không có chỗ nào khác nhau.",
    star: "* Có khác ở chi tiết hoặc nguồn số liệu, cách viết gọn không thể hiện hết.",
    more: |count| format!("Còn {count} dòng khác nhau nữa."),
    every_row: "Hiện cả dòng giống nhau",
    lines_by: "Gộp kế hoạch theo",
    by: ["Nhóm đơn vị", "Đơn vị", "Cách giảm", "Năm"],
    first_to_reach: |letter, target, month| format!("{letter} đạt {target} sớm nhất, tháng {month}"),
    none_reaches: |target, letter, count| {
        format!("Chưa kịch bản nào được dự báo đủ {target}; gần nhất là {letter} với {count}")
    },
    counts: |counts| format!("Dự báo đến hạn: {counts}"),
    chart_label: |what, counts| format!("{what}, mỗi kịch bản một đường. Đến hạn: {counts}."),
    chart_titles: ["Luỹ kế chỉ tiêu giảm", "Vị trí do đảng viên giữ"],
    whiskers: |day| format!("Vạch dọc bên phải: khoảng 80% vào {day}."),
    interval_of: |letter| format!("{letter}: khoảng 80%"),
    waterfall: "Vì sao khác nhau",
    pair: ["Từ", "Đến"],
    measure: "Chỉ số",
    measures: [
        "Xác suất đạt mục tiêu biên chế",
        "Số chỉ tiêu dự báo giảm được",
        "Xác suất 100% vị trí là đảng viên",
        "Số vị trí dự báo do đảng viên giữ",
    ],
    falls: |from, to, difference| format!("{from} → {to}: {difference}"),
    most: |name, part| format!("; phần lớn nhất là {name} ({part})"),
    no_difference: |from, to| format!("{from} → {to}: không khác nhau"),
    points: |points| format!("{points} điểm phần trăm"),
    every_order: "Tác động của mỗi thay đổi còn tùy thay đổi nào làm trước. Ở đây tính mọi thứ tự có thể rồi lấy trung bình, nên không thay đổi nào được tính nhiều hơn chỉ vì đứng trước.",
    both_ways: "Tác động của mỗi thay đổi còn tùy thay đổi nào làm trước. Có nhiều thay đổi nên ở đây lấy trung bình của hai thứ tự: lần lượt như bảng dưới, và ngược lại. Thứ tự khác có thể chia khác đi, tổng thì không đổi.",
    adds_up: "Các phần cộng lại đúng bằng chênh lệch. Đổi chiều so sánh thì mỗi phần chỉ đổi dấu.",
    working: |done, of| format!("Đang tính: {done}/{of} bước…"),
    cannot: "Chưa tính được: có kịch bản, hoặc có bước trung gian giữa hai kịch bản, chưa đủ dữ liệu để ra chỉ số này.",
    no_parts: "Hai kịch bản không có điểm khác nhau nào tác động đến chỉ số này.",
    others: |count| format!("{count} phần nhỏ khác"),
    parts: ["Tác động", "Cộng dồn"],
    scenario: |letter| format!("Kịch bản {letter}"),
    stages: |months, chance| format!("{months} tháng, {chance}"),
    places: |wards, quarters| format!("{wards}, {quarters}"),
    turnover: |yearly, member| format!("{yearly}/năm, {member} người thay là đảng viên"),
    circumstances: |weights, factor| format!("{weights}, hệ số {factor}"),
    averages: |coefficient, insured, early| {
        format!("hệ số {coefficient}, {insured} tháng BHXH, sớm {early} tháng")
    },
    people: |count| format!("{count} người"),
    changes: |count| format!("{count} chỗ sửa"),
    in_units: |posts, units| format!("{posts} trong {units}"),
    held: |held, all| format!("{held}/{all} là đảng viên"),
    own_stages: ["như toàn thành phố", "đặt riêng"],
    no_route: "chưa có cách tạo nguồn",
    both_by_one: |words| format!("{words} (một người giữ cả hai)"),
    months: [
        "Số liệu thực đến hết",
        "Tháng đầu kế hoạch",
        "Tháng cuối được tính",
    ],
};

/// The English words.
pub const EN: Compare = Compare {
    title: "Compare scenarios",
    alone: "There is one scenario only, so there is nothing to compare yet. Make a second one, change figures in it and come back: both stand side by side, with what differs and by how much.",
    make_second: "Duplicate the open scenario",
    choose: "Scenarios compared",
    choose_hint: "Choose 2 to 6 scenarios.",
    open: "open",
    open_named: |name| format!("Open scenario {name}"),
    meet_both: |letters, several| {
        if several {
            format!("Scenarios {letters} meet both targets")
        } else {
            format!("Only scenario {letters} meets both targets")
        }
    },
    all_meet: "Every scenario compared meets both targets",
    none_meets: "No scenario meets both targets yet",
    results: "Results of each scenario",
    what: "Figure",
    payroll: |target| format!("Payroll: {target}"),
    sourcing: "Party members",
    money: "Cost and saving",
    verdict: "Verdict",
    forecast: |day| format!("Forecast by {day}"),
    chance: "Chance of meeting it",
    interval: "80% interval",
    reached: "Forecast to be reached",
    after: |month| format!("after {month}"),
    by_year: "Planned each year",
    by_way: "Ways of cutting",
    ward: |name| format!("{name}, by its own deadline"),
    money_rows: [
        "One-off cost (đồng)",
        "Saved by the deadline (đồng)",
        "Net (đồng)",
        "Month of payback",
    ],
    assumptions: "Assumptions and inputs",
    lines: "Posts planned",
    posts: "Positions of neighbourhoods",
    nothing_differs: "Nothing differs.",
    star: "* Differs in detail or in its source, which the short form does not show.",
    more: |count| format!("{count} more rows differ."),
    every_row: "Show equal rows too",
    lines_by: "Group the plan by",
    by: ["Group of units", "Unit", "Way of cutting", "Year"],
    first_to_reach: |letter, target, month| format!("{letter} reaches {target} first, in {month}"),
    none_reaches: |target, letter, count| {
        format!("No scenario is forecast to reach {target}; {letter} comes nearest with {count}")
    },
    counts: |counts| format!("Forecast at the deadline: {counts}"),
    chart_label: |what, counts| format!("{what}, one line per scenario. At the deadline: {counts}."),
    chart_titles: ["Posts cut in all", "Positions held by members"],
    whiskers: |day| format!("Whiskers on the right: 80% interval on {day}."),
    interval_of: |letter| format!("{letter}: 80% interval"),
    waterfall: "What makes the difference",
    pair: ["From", "To"],
    measure: "Figure",
    measures: [
        "Chance of meeting the payroll target",
        "Posts expected to go",
        "Chance that every position is held by a member",
        "Positions expected to be held by members",
    ],
    falls: |from, to, difference| format!("{from} → {to}: {difference}"),
    most: |name, part| format!("; the largest part is {name} ({part})"),
    no_difference: |from, to| format!("{from} → {to}: no difference"),
    points: |points| format!("{points} percentage points"),
    every_order: "What a change does depends on which changes came before it. Here every possible order is worked out and averaged, so that no change gains by coming first.",
    both_ways: "What a change does depends on which changes came before it. There are many changes, so two orders are averaged: the one of the table below, and the same backwards. Another order could share it out differently; the sum stays the same.",
    adds_up: "The parts add up to the difference exactly. Compared the other way round, each part only changes its sign.",
    working: |done, of| format!("Working it out: {done} of {of} steps…"),
    cannot: "It cannot be told: one of the scenarios, or a step between the two, lacks an input this figure needs.",
    no_parts: "The two scenarios differ in nothing that this figure could rest on.",
    others: |count| format!("{count} lesser parts"),
    parts: ["Effect", "Running sum"],
    scenario: |letter| format!("Scenario {letter}"),
    stages: |months, chance| format!("{months} months, {chance}"),
    places: |wards, quarters| format!("{wards}, {quarters}"),
    turnover: |yearly, member| format!("{yearly} a year, {member} of successors are members"),
    circumstances: |weights, factor| format!("{weights}, factor {factor}"),
    averages: |coefficient, insured, early| {
        format!("coefficient {coefficient}, {insured} months insured, {early} months early")
    },
    people: |count| format!("{count} people"),
    changes: |count| format!("{count} changes"),
    in_units: |posts, units| format!("{posts} in {units}"),
    held: |held, all| format!("{held}/{all} are members"),
    own_stages: ["as in the whole place", "its own"],
    no_route: "no route yet",
    both_by_one: |words| format!("{words} (one person holds both)"),
    months: [
        "Facts known up to",
        "First month of the plan",
        "Last month computed",
    ],
};
