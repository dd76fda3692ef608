//! Merging in words: the fields and words of the scenario file as the screens call them, and why something must be chosen.

use super::Language;

/// Fields of the scenario file, in Vietnamese and English. A field whose name is empty says nothing by itself.
const FIELDS: &[(&str, &str, &str)] = &[
    ("order", "thứ tự", "order"),
    ("quoted", "văn bản, mục", "document, section"),
    ("origin", "loại kịch bản", "kind of scenario"),
    ("place", "địa phương", "place"),
    ("time", "thời gian", "time"),
    ("start", "bắt đầu", "start"),
    ("as_of", "số liệu đến tháng", "facts known up to"),
    ("end", "tính đến tháng", "computed up to"),
    ("circumstances", "bối cảnh chung", "circumstances"),
    ("weights", "tỷ trọng", "weights"),
    ("odds_factor", "hệ số k", "factor k"),
    ("thresholds", "ngưỡng kết luận", "thresholds"),
    ("on_track", "dự kiến đạt từ", "on track from"),
    ("at_risk", "có nguy cơ từ", "at risk from"),
    ("law", "quy định đã sửa", "changed rules"),
    ("rule", "quy định", "rule"),
    ("from", "từ ngày", "from"),
    ("value", "giá trị", "value"),
    ("note", "ghi chú", "note"),
    ("blocks", "khối", "blocks"),
    ("base", "biên chế gốc", "base"),
    ("record", "kết quả giai đoạn trước", "past record"),
    ("first_year", "năm đầu", "first year"),
    ("last_year", "năm cuối", "last year"),
    ("target", "chỉ tiêu", "target"),
    ("achieved", "đã thực hiện", "achieved"),
    ("ways", "cách thực hiện", "ways"),
    ("how", "cách", "how"),
    ("group", "nhóm", "group"),
    ("block", "khối", "block"),
    ("name", "tên", "name"),
    ("establishment", "biên chế được giao", "establishment"),
    ("floor", "mức tối thiểu", "floor"),
    ("likelihoods", "khả năng thực hiện", "likelihoods"),
    ("likelihood", "khả năng riêng", "own likelihood"),
    ("lines", "số dòng kế hoạch", "planned lines"),
    ("posts", "số chỉ tiêu", "posts"),
    ("done", "đã thực hiện", "done"),
    ("when", "thời điểm", "when"),
    ("instrument", "cách giảm", "way"),
    ("scope", "phạm vi", "scope"),
    ("amount", "mức giảm", "amount"),
    ("percent", "tỷ lệ", "percentage"),
    ("deadline", "hạn", "deadline"),
    ("milestones", "mốc hằng năm", "milestones"),
    ("year", "năm", "year"),
    ("cumulative", "lũy kế", "cumulative"),
    ("terms", "cách tính", "terms"),
    ("counted", "tính vào tháng", "counted in"),
    (
        "reorganised",
        "tháng quyết định sắp xếp",
        "reorganisation decided",
    ),
    ("averages", "mức bình quân", "averages"),
    ("coefficient", "hệ số lương", "coefficient"),
    ("insurance_months", "tháng đóng bảo hiểm", "months of insurance"),
    ("early_months", "tháng nghỉ sớm", "months early"),
    ("roster", "danh sách người", "roster of people"),
    (
        "probationary_counts",
        "tính cả đảng viên dự bị",
        "probationary members count",
    ),
    ("turnover", "thay người", "turnover"),
    ("yearly", "mỗi năm", "a year"),
    (
        "successor_member",
        "người mới là đảng viên",
        "successors who are members",
    ),
    ("duration_weights", "tỷ trọng thời gian", "weights of durations"),
    ("route_defaults", "bước mặc định", "default stages"),
    ("days_off", "ngày nghỉ", "days off"),
    ("capacities", "sức nhận", "capacity"),
    ("people", "số người", "people"),
    ("ward", "phường", "ward"),
    ("indicators", "mô hình kiêm nhiệm", "concurrent posts"),
    ("reported", "số báo cáo", "reported"),
    ("difficulty", "độ khó", "difficulty"),
    ("extra_election", "bầu bổ sung", "extra election"),
    ("reported_complete", "văn bản ghi đã đủ", "reported complete"),
    (
        "quarters_provenance",
        "nguồn số khu phố",
        "source of the neighbourhoods",
    ),
    ("model", "mô hình", "model"),
    ("stages", "các bước", "stages"),
    ("quarters", "số khu phố", "neighbourhoods"),
    (
        "official_members",
        "đảng viên chính thức của chi bộ",
        "official members of the cell",
    ),
    ("elections", "bầu cử", "elections"),
    ("last", "lần trước", "last"),
    ("next", "lần tới", "next"),
    ("days", "ngày", "days"),
    ("merged_from", "sáp nhập từ", "merged from"),
    ("hold", "", ""),
    ("together", "một người giữ cả hai", "one person holds both"),
    ("holder", "người giữ", "holder"),
    ("admitted", "kết nạp", "admitted"),
    ("provenance", "nguồn", "source"),
    ("route", "cách tạo nguồn", "route"),
    ("kind", "loại", "kind"),
    ("fallback", "nếu không thành", "if it fails"),
    ("born", "tháng sinh", "born"),
    ("since", "giữ từ", "since"),
    ("admission", "kết nạp Đảng", "admission"),
    ("offices", "kiêm nhiệm", "offices"),
];

/// Words of the scenario file that only merging says.
const CODES: &[(&str, &str, &str)] = &[
    ("official", "đảng viên chính thức", "official member"),
    ("probationary", "đảng viên dự bị", "probationary member"),
    ("non_member", "chưa là đảng viên", "not a member"),
    ("vacant", "chưa có người", "vacant"),
    ("unknown", "chưa rõ", "not known"),
    ("entered", "đã nhập", "entered"),
    ("inferred", "suy ra", "inferred"),
    ("assumed", "giả định", "assumed"),
    ("example", "ví dụ", "example"),
    ("roster", "danh sách", "roster"),
    ("cell_secretary", "bí thư chi bộ", "cell secretary"),
    ("ward_official", "cán bộ, công chức phường", "ward official"),
    (
        "ward_part_timer",
        "người hoạt động không chuyên trách phường",
        "ward part-timer",
    ),
    (
        "chairs_committee",
        "bí thư kiêm chủ tịch UBND",
        "secretary chairs the people's committee",
    ),
    (
        "chairs_council",
        "bí thư kiêm chủ tịch HĐND",
        "secretary chairs the people's council",
    ),
    ("neither", "không kiêm", "neither"),
    ("not_known", "chưa rõ", "not known"),
];

fn found(
    table: &[(&str, &'static str, &'static str)],
    name: &str,
    language: Language,
) -> Option<&'static str> {
    let row = table.iter().find(|(code, _, _)| *code == name);
    row.map(|(_, vi, en)| language.pick(*vi, *en))
}

/// What a field of the scenario file is called; nothing for one that needs no name.
pub fn field(name: &str, language: Language) -> &'static str {
    let structure = ["payroll", "sourcing", "wards", "units", "groups", "targets"];
    if structure.contains(&name) {
        return "";
    }
    found(FIELDS, name, language).unwrap_or(language.pick("chi tiết", "detail"))
}

/// What a word of the scenario file means, where no other screen says it.
pub fn code(word: &str, language: Language) -> Option<&'static str> {
    found(CODES, word, language)
}

/// Nothing stands there.
pub fn nothing(language: Language) -> &'static str {
    language.pick("không có", "nothing")
}

/// The thing as a whole.
pub fn whole(language: Language) -> &'static str {
    language.pick("toàn bộ", "all of it")
}

/// What concerns no ward and no group: of the payroll plan, of sourcing, or of everything.
pub fn general(side: &str, language: Language) -> String {
    match side {
        "payroll" => language.pick("Biên chế, phần chung", "Payroll, in general"),
        "sourcing" => language.pick("Nguồn đảng viên, phần chung", "Party members, in general"),
        _ => language.pick("Giả định chung", "General assumptions"),
    }
    .to_owned()
}

/// The payroll plan of a group of units.
pub fn payroll_of(group: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("Biên chế: {group}"),
        Language::En => format!("Payroll: {group}"),
    }
}

/// Why it must be chosen: two changed it.
pub fn both(language: Language) -> &'static str {
    language.pick("hai bên cùng sửa, khác nhau", "both changed it, differently")
}

/// Why it must be chosen: the file was not made for it.
pub fn outside(language: Language) -> &'static str {
    language.pick(
        "sửa ngoài phần được giao",
        "changed outside the part it was made for",
    )
}

/// Why it must be chosen: nobody knows who changed it.
pub fn no_ancestor(language: Language) -> &'static str {
    language.pick(
        "khác nhau, không rõ bên nào sửa",
        "they differ, and nobody knows who changed it",
    )
}

/// A thing somebody deleted stays, because another still names it.
pub fn kept(name: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("{name} có bên xóa nhưng bên kia còn dùng: giữ lại."),
        Language::En => format!("{name} was deleted on one side and is still used on the other: it stays."),
    }
}

/// The changes of one part of the scenario cannot stand together.
pub fn section_refused(part: &str, language: Language) -> String {
    match language {
        Language::Vi => {
            format!("{part}: gộp lại thì vượt giới hạn của một kịch bản, nên giữ nguyên như đang mở.")
        }
        Language::En => {
            format!(
                "{part}: together the changes go beyond what a scenario may hold, so it stays as it is open here."
            )
        }
    }
}
