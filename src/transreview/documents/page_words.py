"""The words that Korean, Vietnamese and English news pages print around their articles, in lower case.

One list for all languages: a page in one language often carries furniture in another.
"""

from functools import cache

_BUTTONS = """
크게보기 | 크게 보기 | 확대보기 | 이미지 확대 | 사진 확대 | 이미지 크게 보기 | 원본 이미지 보기 | 닫기 | 공유 | 공유하기
기사공유 | 인쇄 | 인쇄하기 | 프린트 | 스크랩 | 글자크기 | 글자 크기 | 글씨 크게 | 글씨 작게 | 글자크기 조절 | 기사듣기
음성으로 듣기 | 댓글 | 댓글쓰기 | 댓글 보기 | 좋아요 | 구독 | 구독하기 | 목록 | 기사 목록 | 이전 | 다음 | 맨위로 | 광고
본문 | 본문 바로가기 | url복사 | url 복사 | 카카오톡 | 페이스북 | 트위터 | 네이버 블로그 | 밴드 | 더보기 | 기사제보
chia sẻ | chia sẻ bài viết | lưu | lưu bài | lưu tin | in bài | in bài viết | bình luận | ý kiến | gửi bình luận
đọc tiếp | nghe bài | nghe đọc bài | nghe audio | cỡ chữ | trở lại | trang chủ | quảng cáo | thích | quan tâm
theo dõi | copy link | sao chép liên kết | xem ảnh lớn | phóng to | facebook | zalo | twitter | youtube | tiktok
email | x | kakaotalk | telegram | google news | linkedin | share | share this article | share on facebook | print
print this page | comment | comments | save | save article | listen | listen to this article | follow us | follow
subscribe | sign up | view larger image | enlarge | enlarge image | close | advertisement | copy url | font size
back to top | home | a- | a+ | like | tweet | 0 | + | -
"""
_COPYRIGHT = """
all rights reserved | 무단 전재 | 무단전재 | 무단 복제 | 무단복제 | 저작권자 | bản quyền thuộc | giữ bản quyền
"""
_IMPRINT = """
발행인 | 편집인 | 등록번호 | 사업자등록번호 | 사업자번호 | 청소년보호책임자 | 전화번호 | 대표전화 | 팩스 | 인터넷신문
tổng biên tập | giấy phép | trụ sở | địa chỉ | điện thoại | hotline | tòa soạn | toà soạn | cơ quan chủ quản
editor-in-chief | publisher | license no | licence no | head office | telephone | tel. | tel: | fax
"""
_RELATED = """
관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스 | 추천기사 | 추천 기사 | 많이 본 뉴스 | 인기기사 | 이 시각 주요뉴스
tin liên quan | tin bài liên quan | bài liên quan | tin cùng chuyên mục | xem thêm | đọc thêm
có thể bạn quan tâm | tin mới nhất | tin tức liên quan
related news | related articles | related stories | related | read also | see also | read more | recommended
most read | more on this story | you may also like
"""
_DATE_LABELS = """
등록 | 입력 | 기사등록 | 기사입력 | 작성 | 게재 | 게시 | 발행 | 승인 | 송고 | 수정 | 최종 | 최종수정 | 최초 | 업데이트
일시 | 날짜 | 시간 | 등록일 | 입력일 | 수정일 | 작성일 | 발행일 | 게재일 | 등록일시 | 입력시간 | 기사 | 오전 | 오후
월 | 화 | 수 | 목 | 금 | 토 | 일 | 월요일 | 화요일 | 수요일 | 목요일 | 금요일 | 토요일 | 일요일
ngày | giờ | lúc | thứ | hai | ba | tư | năm | sáu | bảy | chủ | nhật | cn | đăng | xuất | bản | cập | phút
sáng | trưa | chiều | tối | gmt | published | updated | update | posted | last | modified | created | released | first
on | at | date | time | am | pm | a.m | p.m | et | kst | ict | utc | est | edt | ist
mon | tue | wed | thu | fri | sat | sun
monday | tuesday | wednesday | thursday | friday | saturday | sunday
"""
_CAPTION_HINTS = """
사진 | 자료 | 그래픽 | 영상 | 출처 | 제공 | 캡처 | ▲ | △ | ▼ | Ảnh | Video | Đồ họa | hoto | Image | Picture | Graphic
"""
_BYLINE_HINTS = """
기자 | 특파원 | 통신원 | 위원 | 앵커 | PD | 아나운서 | 리포터 | 글 | 취재 | 정리 | 번역 | 편집 | 작성
연합뉴스 | 뉴시스 | 뉴스1
Theo | Nguồn | Tác giả | Thực hiện | Biên dịch | Bài | Tin, ảnh | PV | TTXVN | VN | VOV | VTV
By | ource | by | Yonhap | Reuters | AP | AFP | Xinhua | Kyodo
"""


def _phrases(block: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in block.splitlines() for phrase in line.split("|") if phrase.strip())


@cache
def buttons() -> frozenset[str]:
    """What a reader clicks."""
    return _phrases(_BUTTONS)


@cache
def copyright_phrases() -> frozenset[str]:
    """What only a copyright notice says."""
    return _phrases(_COPYRIGHT)


@cache
def imprint_labels() -> frozenset[str]:
    """The labels in a paper's imprint; one alone may stand in any text."""
    return _phrases(_IMPRINT)


@cache
def related_labels() -> frozenset[str]:
    """What heads links to other articles."""
    return _phrases(_RELATED)


@cache
def date_labels() -> frozenset[str]:
    """The words around the dates of a date line."""
    return _phrases(_DATE_LABELS)


@cache
def caption_hints() -> frozenset[str]:
    """One of these, in this case, is in every caption and picture credit that is recognised."""
    return _phrases(_CAPTION_HINTS)


@cache
def byline_hints() -> frozenset[str]:
    """One of these, in this case, is in every byline that is recognised by its words."""
    return _phrases(_BYLINE_HINTS)
