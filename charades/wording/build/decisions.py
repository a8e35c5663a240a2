"""What WordNet cannot decide: judgements by hand, made on lists of its most frequent words."""

from __future__ import annotations

RELATED = """
high height heighten; long length lengthen lengthy; strong strength strengthen; deep depth deepen; wide width widen;
broad breadth broaden; young youth youthful; true truth; warm warmth; give gift; choose choice; live life alive; die
death dead; lose loss; sell sale; think thought; see sight; speak speech; sing song; tell tale; fly flight; weigh
weight; grow growth; thief theft thieve; hot heat; proud pride; food feed; blood bleed bloody; full fill; hunger
hungry; anger angry; noise noisy; try trial; go goer going; use usage usable user; day daily; ice icy; able ability;
be being; move motion movable; law lawful lawyer; save safe safety savior; believe belief; prove proof; relieve
relief; grieve grief; bath bathe; breath breathe; cloth clothe clothes clothing; prophet prophecy; advice advise; five
fifth fifty fifteen; two twice second; three third thirteen thirty; four fourth forty fourteen; eight eighth eighty
eighteen; nine ninth ninety; ten tenth; one once; six sixth sixty; seven seventh seventy; twelve twelfth; foolish fool
folly; hero heroic heroine; mystery mysterious; poem poet poetry poetic; wolf wolves; destroy destruction destructive;
describe description descriptive; explain explanation explanatory; pronounce pronunciation; maintain maintenance;
receive reception receipt receiver; explode explosion explosive; divide division divisible; decide decision decisive;
invade invasion; agile agility; equal equality equalize; quality qualitative; quantity quantitative quantify; quantify
quantification; prior priority prioritize; urgent urgency urge; science scientific scientist; sleep asleep; act active
activity activate; beauty beautiful; scrum scrummage; align alignment; transparent transparency; efficient efficiency;
loyal loyalty; sun sunny; value evaluate evaluation; success succeed successful; produce productive; exceed excess
excessive; addition additional; definite definition define definitive; finance financial; music musical; logic
logical; precise precision; probable probability; imagine imaginary imagination; admire admirable admiration; treasure
treasurer; pity pitiful piteous; prison prisoner; material materialize; visual visualize vision visible; self selfish;
study student; architect architecture; ancestor ancestral ancestry; child childish; donate donation donor; expand
expansion; fame famous famed; memory memorable memorize; compete competitor competition competitive; continue
continual continuous; south southern southerner; north northern northerner; east eastern easterner; west western
westerner; fifteen fifteenth; eighteen eighteenth; seventeen seventeenth; nineteen nineteenth; trouble troublesome
"""
"""Families whose members WordNet 3.0 does not link, ``;`` between families."""

UNRELATED = """
stand standard; tend tender; contain content; contain continent; continent continence; content continent; sign
significant; sign signify; signature signify; drift driver; drift drive; commit committee; commission committee; live
liver; provide providence; college colleague; integer integrate; integer integral; vacant vacation; vacancy vacation;
equal equator; equator equate; equinox equal; idea ideal; species specific; critical crisis; crisis criticize; phone
phonetic; phone phonic; grade gradual; quality qualify; quality qualification; important import; secretary secret;
secrecy secretary; figure fig; yankee yank; laos lao; massachusetts massachuset; sloping slop; stripe strip; striped
strip; shiny shin; devious deviate; animal animate; environment environ; army arm; after aft; massive mass; company
companion; corporal corporate; champion champ; flicker flick; sneaker sneak; mortar mortal; digital digitalis;
digitalize digitalis; fatal fate; pose position; position pose; matter material; minute minister; genera general;
tuber tuberculosis; tuberosity tuberculosis; tubercle tuber; deliver liver; bill billion; united unity; mask
masculine; organ organize; organ organism; organ organic; state estate; late latent; prime primate; patron pattern;
host hostile; host hostess; hostel host; fast fasten; part party; part particle; cat category; numb number; ration
rational; nation nature; native nature; real royal; terror terrific; awe awful; awe awesome; full fulfil; meter
metric; form formal; form formula; form format; norm normal; press impress; inform form; custom customs; relative
relate; consider considerable; consider considerate; lively live; lone lonely; apparent appear; apparently appear;
present presently; hard hardly; late lately; short shortly; near nearly; bare barely; scarce scarcely; slipper slip;
slippery slipper; gene general; gene generate; genus general; genius genial; cap capital; capacity capacitor; mode
modern; mode modest; moment momentum; object objective; subject subjective; respect respective; respect respectively;
ground grounds; cope coping; design designate; prior priory; run rune; digitalise digitalis; cow coward; cow
cowardice; plan plane; plan planer; plan planar; plan planation; bet better; better bettor; let letter; home homer;
hate hat; hater hat; hope hop; indie india; india indie
"""
"""Pairs that WordNet links, or that share letters and a gloss, but that a player would not call the same word."""

NOT_COMPOUNDS = """
tartan tarpan tappan taipan pantie panoptic panache hippie cattie bobbin rattan laplace stockade hijack crappie
ballade arcade thousand laboratory september november december instant justice minute happen important tangent carpet
season target cargo cartoon carton mandate manage manager passion message massage mission million average office
notice cabbage bandage garbage village sausage private legend butter button cotton candidate restaurant mushroom
cockroach wardrobe warrant history histories island isle rotten pigment pigmented fathom fatherly father mother
brother hamster hamlet bullet outfit tantrum together altogether therapist manifest manifold manor mansion manner
human woman german roman talisman shaman ottoman catalog catalogue catch category cathedral catholic discover
discovery discuss understand understanding understood misunderstand misunderstanding capable incapable overcome overt
legion region religion scarce scarlet scarcity cardinal cardigan cardiac carrot carrion caramel caravan career careen
barrow barrel barren barber bargain barnacle penguin pencil penalty pension penny pantry pander panther sunder sundry
sundries tenant tendon tender tennis tension asset assess assist assume assemble seance seattle searing hearing hearth
earth earthen earn earnest early pearl forest forget forgive forge former formal fortune fortnight handsome handicap
hamburger kidney kidnap rampart rampage ramble rational ration ratify noticeable offend offense offer offensive order
border sonnet sonar sonata person parson reason treason poison crimson unison prison garrison comparison jettison
bishop archbishop gallop scallop trollop wallop develop envelop express expression expressive expressly recover
recovery remove removal represent representation representative resource outfit winston discharge
"""
"""Words that only look like a compound, or whose parts nobody hears any more."""

COMPOUNDS = """
butter+fly dragon+fly fire+fly house+fly pan+cake week+end rail+road suit+case cup+board lady+bug pine+apple
jelly+fish star+fish gold+fish cat+fish rain+bow break+fast hang+over land+scape wide+spread break+through basket+ball
base+ball foot+ball volley+ball snow+flake snow+man snow+storm sun+flower sun+set sun+rise sun+glasses sun+burn
sun+screen tooth+paste tooth+brush tooth+ache butter+milk butter+cup butter+scotch hedge+hog ear+ring ear+wig
ear+phone head+phone head+quarters lap+top desk+top note+book key+board skate+board black+bird blue+bird blue+bell
down+load up+load up+grade up+stairs up+hill out+side in+side in+put in+come out+put out+come in+sight on+line
off+line on+going grass+hopper wheel+chair wheel+barrow air+port air+line pass+port pass+word cross+word cross+walk
sea+shell sea+weed sea+food sea+side quick+sand sand+castle sand+box thunder+storm thunder+bolt lightning+bug hot+dog
pop+corn pepper+corn ginger+bread short+bread corn+bread straw+berry blue+berry goose+berry rasp+berry cran+berry
nut+cracker fire+cracker cork+screw screw+driver bull+dozer bull+dog sheep+dog watch+dog watch+man fire+man police+man
police+woman post+man mail+man milk+man sales+man business+man fisher+man gentle+man super+man bat+man spider+man
care+taker care+giver baby+sitter baby+sit space+ship space+craft star+ship air+craft hover+craft witch+craft
work+place work+flow work+load team+work frame+work net+work soft+ware hard+ware firm+ware mal+ware fire+wall
data+base dead+line head+line guide+line time+line life+line pipe+line dead+lock mile+stone lime+stone cobble+stone
road+map road+block white+board black+board dash+board board+room bed+room bath+room class+room ball+room living+room
court+room court+yard grave+yard vine+yard back+pack knap+sack ruck+sack hand+bag hand+shake hand+made hand+book
hand+cuff hand+kerchief foot+step foot+print foot+path foot+note thumb+nail finger+nail eye+brow eye+lash eye+lid
eye+ball eye+sight day+dream night+mare mid+night mid+day noon+time life+time over+time over+work under+wear
under+ground under+water water+melon water+fall water+proof wind+shield wind+screen wind+mill tread+mill saw+mill
chair+man chair+person stake+holder share+holder share+ware shop+keeper house+keeper gate+keeper goal+keeper
score+board card+board surf+board snow+board wall+paper news+paper sand+paper note+worthy trust+worthy birth+day
birth+place every+day every+one every+thing any+one any+thing some+thing moon+shine sun+shine moon+light sun+light
flash+light spot+light day+light head+light star+light candle+light high+light light+house light+bulb light+weight
heavy+weight feather+weight paper+weight sky+scraper ice+berg ice+cream snow+ball fire+ball meat+ball cannon+ball
pin+ball hay+stack smoke+stack bee+hive bee+keeper honey+comb honey+moon worm+hole pot+hole key+hole loop+hole
black+mail brain+storm brain+wash short+cut hair+cut hair+brush paint+brush hair+dresser finger+print blue+print
tea+pot coffee+pot tea+spoon table+spoon table+cloth dish+washer dish+cloth lawn+mower sauce+pan frying+pan fire+place
fire+works fire+wood drift+wood wood+pecker wood+work wood+land motor+cycle motor+bike rattle+snake earth+quake
earth+worm silk+worm book+worm book+shelf book+store book+mark land+mark bench+mark land+lord land+lady land+slide
row+boat sail+boat steam+boat speed+boat ferry+boat motor+boat boat+house ware+house green+house glass+house dog+house
farm+house play+ground back+ground fore+ground camp+ground battle+field battle+ship under+dog out+law by+stander
bus+stop cow+boy cow+girl cow+bell play+boy snow+plow teen+age some+times some+time de+code de+bug log+in log+out
log+on sign+up
"""
"""Compounds that players meet and that WordNet's gloss does not give away (those ending in ```` are kept out)."""
