"""Words that say how a question is asked and not what about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = {
    "en": """
        a about after all also am an and any are as at be because been before being but
        by can could did do does doing for from had has have having he her here him his
        how i if in into is it its me more most my no nor not of on or our out over
        please say said says she should so some such tell than that the their them then
        there these they this those to under up us was we were what when where which
        while who whom whose why will with would you your
    """,
    "de": """
        aber als am an auch auf aus bei bin bis da das dass dem den
        der des die diese dieser doch du durch ein eine einem einen
        einer er es für hat haben hatte ich ihr im in ist ja kann mit
        nach nicht noch nur oder sagte sein seine sich sie sind so
        über um und uns unter vom von vor wann war waren warum was
        welche welcher welches wem wen wenn wer werden wie wieso wird
        wir wo wurde wurden zu zum zur
    """,
    "ru": """
        а без более бы был была были было быть в вам вас во вот все
        всё где да для до его ее её если есть еще ещё же за и из или
        им их к как какая какие какой кем когда кого ко которая
        которые который кто куда ли между мне мы на над не него нее
        неё нет ни них но о об он она они оно от по под после почему
        при про с сказал сказала сколько со так такой там то того тоже
        только у уже чей чем через что чтобы эта эти это этот я
    """,
    "es": """
        a al algo como cómo con cuál cuáles cuando cuándo cuánto
        cuántos de del desde dijo donde dónde el ella ellos en era es
        esta este esto fue ha han hay la las le lo los más me mi muy
        no nos o para pero por porque qué que quien quién quiénes se
        ser si sin sobre son su sus también un una y ya yo
    """,
    "fr": """
        à au aux avec ce ces cette combien comment d dans de des dit
        du elle elles en est et eu il ils je l la le les leur lui mais
        n ne nous on ou où par pas pour pourquoi qu quand que quel
        quelle quelles quels qui quoi s sa se ses son sont sur un une
        vous y
    """,
    "it": """
        a ad ai al alla alle anche che chi ci come con cosa cui da dal
        dalla dei del della delle di dove e è ed era erano essere fa
        fra fu furono gli ha hanno i il in io la le lo loro ma mi nel
        nella nelle non o per perché più qual quale quali quando
        quanta quante quanti quanto quello questa questi questo se si
        sia sono stata stato su sua sul sulla suo tra un una uno vi
    """,
    "pt": """
        a à ao aos as às com como da das de do dos e é ela ele em era
        essa esse esta este eu foi foram há isso já mais mas na nas no
        nos não o onde os ou para pela pelo por porque qual quais
        quando quantas quanto quantos que quem se sem ser seu sua são
        também tem um uma você
    """,
    "ro": """
        a ai al ale am ar are au ca care câți câte când ce cea cei cel
        cele cine cu cum cât da de din după ea ei el este eu fi fost
        în între la le lor lui mai ne nu o or pe pentru prin sa să sau
        se sunt un una unde unei unui
    """,
    "nl": """
        aan al als bij dat de deze die dit door een en er had hebben heeft het hij hoe
        hoeveel ik in is je kan maar met naar niet nog of om ook op over te tot uit van
        voor waar waarom wanneer waren was wat we welk welke werd wie wij worden wordt
        ze zei zich zijn
    """,
    "pl": """
        a ale był była było być co czy dla do gdzie go i ich ile jak
        jaka jaki jakie jako je jego jej jest już kiedy kim kto która
        które który na nie o od oraz po pod przez przy są się ta tak
        to w we z za ze że dlaczego
    """,
    "tr": """
        ama bir bu çok da daha dan de den diye en ben gibi hangi hem
        her için ile ise kaç kadar ki kim kimdir kime kimin mı mi mu
        mü nasıl ne nedir neden nerede nereye ney o olan olarak oldu
        onun sen şu tarafından ve veya ya zaman
    """,
    "el": """
        α από αν αυτή αυτό αυτός για γιατί δεν είναι ένα ένας έχει η ή
        ήταν θα και κάθε μας με μετά μια μία να ο οι όταν ότι που πόσα
        πόσες πόσο πόσοι πότε ποια ποιες ποιο ποιοι ποιος ποιον πού
        πριν προς πώς σε στη στην στις στο στον στους τα τη την της τι
        τις το τον του τους των ως
    """,
    "uk": """
        а але б без був була були було бути в вже від він вона вони
        все де для до з за і із й його їх її коли кого котрий ким кому
        на над не ні об один по під після при про скільки та так там
        те ти то у хто це цей ці чи чий чому що щоб як яка яке який
        які я
    """,
    "ar": """
        أ أن إلى إن أو أي أين الذي التي الذين بعد بها به بين تم ثم حتى
        حول دون ذلك سوف عام على عن عند عندما غير في فيه فيها قال قالت
        قام قد كان كانت كل كم كما كيف لا لم لماذا لن له لها ما ماذا
        متى مع من منذ منها منه هذا هذه هل هم هو هي هناك و وقد وكان ولا
        وهو وهي يا يتم يكون عدد اسم
    """,
    "fa": """
        آن آنها از است اگر ای این با باید بر برای بود به تا چند چرا چه
        چگونه چی چیست خود در را شد شده شود کدام کرد کرده که کی کیست
        کجا گفت ما من مورد می نیز ها های هر هم و وی یا یک
    """,
    "hi": """
        और इस इसके उस एक ओर कब कहा कहाँ का किस किसने किसे की कितना
        कितनी कितने के को कौन कौनसा क्या क्यों कैसे गया गई गए जब जो तक
        तो था थी थे द्वारा ने नहीं पर भी में यह या ये लिए वह वे से हुआ
        हुई हुए है हैं हो होता
    """,
    "vi": """
        ai bao bị bởi các cái cho chưa có của cùng đã đang đâu đây để
        đến đi điều được gì giờ hay khi không là lại lên loại lúc mà
        mấy một nào này như nhiều nhiêu những ở ra rất sao sẽ sự tại
        thế thì theo thời trên trong từ và vào về vì với
    """,
    "zh": """
        的 了 在 是 和 与 及 有 为 被 将 从 到 对 于 而 也 都 就 又 或 谁 哪 几
        多少 什么 哪些 哪个 哪里 哪一 何时 何地 为何 如何 怎么 怎样 为什么 谁是
        是谁 是什么 的是 了什么 有多 有多少 是多 多大 多长 哪年
        哪种 哪位 了多 么时 时候 个人 是哪 在哪 于什 的什 些什 有什 有哪 被称 称为 叫什 吗 呢
    """,
    "th": """
        ที่ และ ของ ใน เป็น ได้ ให้ มี จาก กับ การ คือ อะไร ใคร
        เมื่อไหร่ เมื่อใด ที่ไหน อย่างไร ทำไม เท่าไร เท่าไหร่ กี่ คน
        ถูก ไม่ ว่า ซึ่ง โดย นี้ ไป มา แล้ว ต้อง จะ ใด เพราะ
    """,
}


def most_at_home(text: str, among: Iterable[str]) -> list[str]:
    """Return the languages with the most function words in a text, none if it has none."""
    counts = {
        language: sum(term in function_terms(language) for term in terms(text, language))
        for language in sorted(among)
    }
    most = max(counts.values(), default=0)
    return [language for language, count in counts.items() if count == most > 0]


@cache
def function_terms(language: str) -> frozenset[str]:
    """Return the terms of a language's function words, empty where there is no list for it."""
    return frozenset(terms(_WORDS.get(language, ""), language))
