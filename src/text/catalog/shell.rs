//! The bar, the strip, scenarios, notices, shortcuts.

use crate::text::number;

/// The bar, the strip, scenarios, notices, shortcuts.
pub struct Shell {
    /// The tool itself.
    pub app_name: &'static str,
    /// Names the row of tabs to a screen reader.
    pub navigation: &'static str,
    /// Tab.
    pub tab_overview: &'static str,
    /// Tab.
    pub tab_payroll: &'static str,
    /// Tab.
    pub tab_sourcing: &'static str,
    /// Tab, on a phone.
    pub tab_sourcing_short: &'static str,
    /// Tab.
    pub tab_compare: &'static str,
    /// Tab.
    pub tab_sources: &'static str,
    /// Tab, on a phone.
    pub tab_sources_short: &'static str,
    /// Tab.
    pub tab_files: &'static str,
    /// The title of the document: screen, place.
    pub document_title: fn(&str, &str) -> String,
    /// First link of the page.
    pub skip_to_content: &'static str,
    /// The undo button, with what would be undone.
    pub undo_action: fn(&str) -> String,
    /// The redo button, with what would be done again.
    pub redo_action: fn(&str) -> String,
    /// The undo button when there is nothing to undo.
    pub nothing_to_undo: &'static str,
    /// The redo button when there is nothing to redo.
    pub nothing_to_redo: &'static str,
    /// Said after an undo.
    pub undone: fn(&str) -> String,
    /// Saved, short.
    pub saved: &'static str,
    /// Saved, where and when.
    pub saved_at: fn(&str) -> String,
    /// Being saved; shown only after a second.
    pub saving: &'static str,
    /// Not saved.
    pub not_saved: &'static str,
    /// Way out when saving fails.
    pub save_as_file: &'static str,
    /// Makes this tab the one that writes.
    pub take_over: &'static str,
    /// Buttons of the notice about a scenario that came inside the page: add it, only look, open what is kept here.
    pub guest_choices: [&'static str; 3],
    /// Names the language switch to a screen reader.
    pub language: &'static str,
    /// The code of Vietnamese on the switch.
    pub language_vi: &'static str,
    /// The code of English on the switch.
    pub language_en: &'static str,
    /// Names the scenario switcher.
    pub scenarios: &'static str,
    /// Menu.
    pub scenario_from_document: &'static str,
    /// Menu.
    pub scenario_example: &'static str,
    /// Menu.
    pub scenario_blank: &'static str,
    /// Menu: what a blank one is for.
    pub scenario_blank_hint: &'static str,
    /// Menu.
    pub scenario_duplicate: &'static str,
    /// Menu.
    pub scenario_rename: &'static str,
    /// Menu.
    pub scenario_delete: &'static str,
    /// The only scenario cannot be deleted.
    pub scenario_delete_last: &'static str,
    /// Label of the name field.
    pub scenario_name: &'static str,
    /// Title of the delete dialog.
    pub scenario_delete_question: fn(&str) -> String,
    /// Body of the delete dialog.
    pub scenario_delete_safe: &'static str,
    /// Button of the delete dialog.
    pub scenario_delete_confirm: fn(&str) -> String,
    /// Place of a blank scenario.
    pub scenario_blank_place: &'static str,
    /// Marks the open scenario in the menu.
    pub scenario_open_mark: &'static str,
    /// Label of the place of a blank scenario.
    pub place: &'static str,
    /// Label of the first plan year of a blank scenario.
    pub first_year: &'static str,
    /// Label of the last plan year of a blank scenario.
    pub last_year: &'static str,
    /// The mark every screen and sheet of the example carries.
    pub example_mark: &'static str,
    /// What the mark means.
    pub example_mark_meaning: &'static str,
    /// Names the strip to a screen reader.
    pub strip: &'static str,
    /// Short name of the payroll target, first and last year.
    pub strip_payroll: fn(i32, i32) -> String,
    /// Short name of the sourcing target.
    pub strip_sourcing: &'static str,
    /// Figure.
    pub strip_planned: &'static str,
    /// Figure: forecast up to a date.
    pub strip_forecast_by: fn(&str) -> String,
    /// Figure.
    pub strip_gap: &'static str,
    /// Figure: the month so many are expected to be reached.
    pub strip_reached: fn(&str) -> String,
    /// Figure.
    pub strip_chance: &'static str,
    /// Figure: posts held now.
    pub strip_held_now: &'static str,
    /// Figure: posts still missing.
    pub strip_missing: &'static str,
    /// The last edit.
    pub strip_just_edited: &'static str,
    /// What the last edit changed.
    pub strip_chance_change: fn(&str, &str) -> String,
    /// The edit is being dragged and not applied.
    pub strip_previewing: &'static str,
    /// Announced when a verdict changed: target, verdict, chance.
    pub strip_announcement: fn(&str, &str, &str) -> String,
    /// Names the place where notices stand.
    pub notices: &'static str,
    /// Button of a notice.
    pub notice_dismiss: &'static str,
    /// Notice: a scenario was read from a file.
    pub imported: fn(&str, &str) -> String,
    /// Notice: a scenario was written to a file.
    pub exported: fn(&str) -> String,
    /// Title of the dialog and its button.
    pub shortcuts: &'static str,
    /// What the key does.
    pub shortcut_undo: &'static str,
    /// What the key does.
    pub shortcut_redo: &'static str,
    /// What the key does.
    pub shortcut_scenarios: &'static str,
    /// What the key does.
    pub shortcut_save_file: &'static str,
    /// What the key does.
    pub shortcut_tabs: &'static str,
    /// What the key does.
    pub shortcut_help: &'static str,
    /// What the key does.
    pub shortcut_choose_cell: &'static str,
    /// What the key does.
    pub shortcut_step: &'static str,
    /// What the key does.
    pub shortcut_type: &'static str,
    /// What the key does.
    pub shortcut_take_or_restore: &'static str,
    /// What the key does.
    pub shortcut_move_post: &'static str,
    /// What the key does.
    pub shortcut_open_unit: &'static str,
    /// What the key does.
    pub shortcut_clear: &'static str,
    /// What the key does.
    pub shortcut_move_route: &'static str,
    /// Title of the dialog and its button.
    pub about: &'static str,
    /// What the tool is and what it never does, above the list of licences.
    pub about_meaning: &'static str,
}

/// The Vietnamese words.
pub const VI: Shell = Shell {
    app_name: "Lộ trình 2025",
    navigation: "Màn hình",
    tab_overview: "Tổng quan",
    tab_payroll: "Biên chế",
    tab_sourcing: "Nguồn đảng viên",
    tab_sourcing_short: "Đảng viên",
    tab_compare: "So sánh",
    tab_sources: "Nguồn số liệu",
    tab_sources_short: "Số liệu",
    tab_files: "Tệp",
    document_title: |screen, place| format!("{screen} · {place} · Lộ trình 2025"),
    skip_to_content: "Đến nội dung chính",
    undo_action: |action| format!("Hoàn tác: {action}"),
    redo_action: |action| format!("Làm lại: {action}"),
    nothing_to_undo: "Chưa có gì để hoàn tác",
    nothing_to_redo: "Không có gì để làm lại",
    undone: |action| format!("Đã hoàn tác: {action}"),
    saved: "Đã lưu",
    saved_at: |time| format!("Đã lưu trên máy này {time}"),
    saving: "Đang lưu…",
    not_saved: "Chưa lưu được",
    save_as_file: "Lưu thành tệp",
    take_over: "Tiếp quản",
    guest_choices: ["Thêm vào kịch bản của tôi", "Chỉ xem", "Mở kịch bản của tôi"],
    language: "Ngôn ngữ",
    language_vi: "VI",
    language_en: "EN",
    scenarios: "Kịch bản",
    scenario_from_document: "Tạo mới từ văn bản gốc",
    scenario_example: "Mở ví dụ đầy đủ",
    scenario_blank: "Tạo kịch bản trống",
    scenario_blank_hint: "Nơi khác, năm khác, mục tiêu và đơn vị tự nhập",
    scenario_duplicate: "Nhân bản",
    scenario_rename: "Đổi tên",
    scenario_delete: "Xóa kịch bản",
    scenario_delete_last: "Phải còn ít nhất một kịch bản",
    scenario_name: "Tên kịch bản",
    scenario_delete_question: |name| format!("Xóa kịch bản {name}?"),
    scenario_delete_safe: "Các kịch bản khác không đổi. Lấy lại được bằng Hoàn tác.",
    scenario_delete_confirm: |name| format!("Xóa {name}"),
    scenario_blank_place: "Nơi mới",
    scenario_open_mark: "đang mở",
    place: "Nơi lập kế hoạch",
    first_year: "Năm đầu",
    last_year: "Năm cuối",
    example_mark: "Ví dụ, không phải số thật",
    example_mark_meaning: "Mọi đơn vị, phân bổ, khả năng và lộ trình trong kịch bản này là ví dụ, không có nguồn.",
    strip: "Kết luận hiện nay",
    strip_payroll: |first, last| format!("Biên chế {}", number::years(first, last)),
    strip_sourcing: "Nguồn đảng viên",
    strip_planned: "Kế hoạch",
    strip_forecast_by: |date| format!("Dự báo đến {date}"),
    strip_gap: "Chênh lệch",
    strip_reached: |amount| format!("Dự báo đủ {amount}"),
    strip_chance: "Xác suất đạt",
    strip_held_now: "Hiện nay",
    strip_missing: "Còn thiếu",
    strip_just_edited: "Vừa sửa",
    strip_chance_change: |before, after| format!("Xác suất {before} → {after}"),
    strip_previewing: "Đang kéo, chưa áp dụng",
    strip_announcement: |target, verdict, chance| format!("{target}: {verdict}, xác suất đạt {chance}."),
    notices: "Thông báo",
    notice_dismiss: "Đóng thông báo",
    imported: |file, name| format!("Đã mở {file} thành kịch bản mới: {name}."),
    exported: |file| format!("Đã lưu thành tệp {file}."),
    shortcuts: "Phím tắt",
    shortcut_undo: "Hoàn tác",
    shortcut_redo: "Làm lại",
    shortcut_scenarios: "Đổi kịch bản",
    shortcut_save_file: "Lưu thành tệp",
    shortcut_tabs: "Chuyển màn hình",
    shortcut_help: "Mở bảng phím tắt này",
    shortcut_choose_cell: "Chọn ô",
    shortcut_step: "Tăng, giảm một",
    shortcut_type: "Gõ số vào ô",
    shortcut_take_or_restore: "Nhận số vừa gõ, trả lại số cũ",
    shortcut_move_post: "Dời một chỉ tiêu sang năm trước, năm sau",
    shortcut_open_unit: "Mở cách giảm của đơn vị",
    shortcut_clear: "Xóa số trong ô",
    shortcut_move_route: "Dời lộ trình một tháng",
    about: "Giới thiệu, giấy phép",
    about_meaning: "Lộ trình 2025 lập và dự báo lộ trình giảm biên chế, tạo nguồn đảng viên. Công cụ nằm trọn trong một tệp, chạy trên máy này, không kết nối mạng và không gửi số liệu đi đâu. Công cụ dùng các thư viện mã nguồn mở dưới đây; giấy phép được giữ nguyên văn.",
};

/// The English words.
pub const EN: Shell = Shell {
    app_name: "Lộ trình 2025",
    navigation: "Screens",
    tab_overview: "Overview",
    tab_payroll: "Payroll",
    tab_sourcing: "Party members",
    tab_sourcing_short: "Members",
    tab_compare: "Compare",
    tab_sources: "Sources",
    tab_sources_short: "Sources",
    tab_files: "Files",
    document_title: |screen, place| format!("{screen} · {place} · Lộ trình 2025"),
    skip_to_content: "Skip to the content",
    undo_action: |action| format!("Undo: {action}"),
    redo_action: |action| format!("Redo: {action}"),
    nothing_to_undo: "Nothing to undo",
    nothing_to_redo: "Nothing to redo",
    undone: |action| format!("Undone: {action}"),
    saved: "Saved",
    saved_at: |time| format!("Saved on this computer {time}"),
    saving: "Saving…",
    not_saved: "Not saved",
    save_as_file: "Save as a file",
    take_over: "Take over",
    guest_choices: ["Add to my scenarios", "Only look", "Open my scenarios"],
    language: "Language",
    language_vi: "VI",
    language_en: "EN",
    scenarios: "Scenarios",
    scenario_from_document: "New from the document",
    scenario_example: "Open the full example",
    scenario_blank: "New, blank",
    scenario_blank_hint: "Another place, other years, your own targets and units",
    scenario_duplicate: "Duplicate",
    scenario_rename: "Rename",
    scenario_delete: "Delete the scenario",
    scenario_delete_last: "At least one scenario must remain",
    scenario_name: "Name of the scenario",
    scenario_delete_question: |name| format!("Delete the scenario {name}?"),
    scenario_delete_safe: "The other scenarios do not change. Undo brings it back.",
    scenario_delete_confirm: |name| format!("Delete {name}"),
    scenario_blank_place: "New place",
    scenario_open_mark: "open",
    place: "Place",
    first_year: "First year",
    last_year: "Last year",
    example_mark: "Example, not real figures",
    example_mark_meaning: "Every unit, split, likelihood and route of this scenario is made up for the example.",
    strip: "Where things stand",
    strip_payroll: |first, last| format!("Payroll {}", number::years(first, last)),
    strip_sourcing: "Party members",
    strip_planned: "Planned",
    strip_forecast_by: |date| format!("Forecast by {date}"),
    strip_gap: "Gap",
    strip_reached: |amount| format!("{amount} reached in"),
    strip_chance: "Chance of meeting it",
    strip_held_now: "Now",
    strip_missing: "Still missing",
    strip_just_edited: "Just edited",
    strip_chance_change: |before, after| format!("Chance {before} → {after}"),
    strip_previewing: "Dragging, not applied",
    strip_announcement: |target, verdict, chance| format!("{target}: {verdict}, chance {chance}."),
    notices: "Notices",
    notice_dismiss: "Dismiss",
    imported: |file, name| format!("Opened {file} as a new scenario: {name}."),
    exported: |file| format!("Saved as {file}."),
    shortcuts: "Keyboard shortcuts",
    shortcut_undo: "Undo",
    shortcut_redo: "Redo",
    shortcut_scenarios: "Switch scenario",
    shortcut_save_file: "Save as a file",
    shortcut_tabs: "Go to a screen",
    shortcut_help: "Open this list",
    shortcut_choose_cell: "Choose a cell",
    shortcut_step: "One more, one fewer",
    shortcut_type: "Type a number into the cell",
    shortcut_take_or_restore: "Take what was typed, restore the old number",
    shortcut_move_post: "Move one post to the year before or after",
    shortcut_open_unit: "Open the unit's ways of cutting",
    shortcut_clear: "Clear the cell",
    shortcut_move_route: "Move a route by a month",
    about: "About, licences",
    about_meaning: "Lộ trình 2025 plans and forecasts payroll reduction and party-member sourcing. The whole tool is one file; it runs on this computer, never connects to a network and sends no figures anywhere. It uses the open-source libraries below; their licences are given in full.",
};
